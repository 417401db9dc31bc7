using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Inquiries;

/// <summary>What the privacy page says about the cookie of the form, the only one for visitors.</summary>
public sealed class FormCookieChapter : IPrivacyChapter
{
    public PrivacyTopic Topic => PrivacyTopic.FormCookie;

    public IEnumerable<PrivacyPart> Write() =>
    [
        "Deze site volgt je niet. Er is één cookie voor bezoekers: die van het formulier. Deze cookie beveiligt het "
            + "versturen en verdwijnt als je je browser sluit. Op alle andere pagina's plaatsen we niets.",
    ];
}

/// <summary>What the privacy page says about the draft that a browser keeps itself.</summary>
public sealed class DraftChapter : IPrivacyChapter
{
    public PrivacyTopic Topic => PrivacyTopic.Draft;

    public IEnumerable<PrivacyPart> Write() =>
    [
        "Typ je iets in het formulier? Dan onthoudt je eigen browser dat als kladversie, zodat je niets kwijt bent als "
            + "je de pagina per ongeluk verlaat. De kladversie gaat niet naar ons. Ze verdwijnt als je vraag "
            + "verstuurd is of als je het tabblad sluit.",
    ];
}
