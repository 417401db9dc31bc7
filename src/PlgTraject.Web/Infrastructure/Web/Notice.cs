using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace PlgTraject.Web.Infrastructure.Web;

/// <summary>How a notice sounds, which is also its colour.</summary>
public enum NoticeTone
{
    Success,
    Warning,
    Error,
}

/// <summary>
/// What a page says once about the act that led to it. The words of a feature stand together in a class of that feature. The
/// notice goes along in the temporary data of MVC: a sealed cookie, so that no link can make a page say something.
/// </summary>
/// <param name="Tone">How it sounds.</param>
/// <param name="Text">A few sentences for the reader.</param>
public sealed record Notice(NoticeTone Tone, string Text)
{
    private const string PageKey = "notice-page";
    private const string ToneKey = "notice-tone";
    private const string TextKey = "notice-text";

    public static Notice Success(string text) => new(NoticeTone.Success, text);

    public static Notice Warning(string text) => new(NoticeTone.Warning, text);

    public static Notice Error(string text) => new(NoticeTone.Error, text);

    /// <summary>Lets the page at this address say it, when it is shown next.</summary>
    /// <param name="address">Local address without a query.</param>
    /// <param name="data">Of the request that did the act.</param>
    public void LeaveFor(string address, ITempDataDictionary data)
    {
        data[PageKey] = address;
        data[ToneKey] = Tone;
        data[TextKey] = Text;
    }

    /// <summary>
    /// What this page has to say; after that nobody can read it any more. A notice for another page is lost: its words would be
    /// wrong here, where somebody works in two tabs.
    /// </summary>
    public static Notice? Take(PathString page, ITempDataDictionary data)
    {
        var (address, tone, text) = (data[PageKey], data[ToneKey], data[TextKey]);
        return address is string wanted && tone is int number && text is string words
            && PathString.FromUriComponent(wanted) == page
                ? new Notice((NoticeTone)number, words)
                : null;
    }
}
