using PlgTraject.Web.Data.Mail.Inbound;

namespace PlgTraject.Web.Mail.Inbound;

/// <summary>The Dutch words for how the lead of a mail was found.</summary>
public static class MailMatches
{
    public static string NameOf(MailMatch match) => match switch
    {
        MailMatch.Thread => "Hoort bij hetzelfde gesprek",
        MailMatch.Reference => "Kenmerk in het onderwerp",
        MailMatch.Sender => "Bekend adres",
        MailMatch.Colleague => "Gekozen door een collega",
        _ => throw new InvalidOperationException($"{match} has no Dutch words yet."),
    };
}
