using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Features.Inquiries;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.PersonalData;

/// <summary>What is stored, with Dutch names. Whoever adds a column of a person adds it here; a test counts them.</summary>
internal static class ExportParts
{
    public static JsonObject Of(Lead lead, IEnumerable<AuditEntry> entries) => new()
    {
        ["Kenmerk"] = lead.Reference,
        ["Ontvangen"] = DutchText.DateAndTime(lead.CreatedAt),
        ["Naam"] = lead.Name,
        ["Functie"] = lead.Role is { } role ? LeadText.Of(role) : null,
        ["School"] = lead.School,
        ["Plaats"] = lead.Town,
        ["E-mailadres"] = lead.Email,
        ["Telefoon"] = lead.Phone,
        ["Deelnemers"] = lead.Participants,
        ["Waar"] = lead.Place is { } place ? LeadText.Of(place) : null,
        ["Gewenste start"] = lead.WishedStart is { } start ? DutchText.Month(start) : null,
        ["Vraag"] = lead.Question,
        ["Zoektekst"] = lead.SearchText,
        ["E-mailadres om te tellen"] = lead.SenderKey,
        ["E-maildomein om te tellen"] = lead.EmailDomain,
        ["Code uit de vraag"] = lead.ContentKey,
        ["Waarom verdacht"] = lead.Suspicion,
        ["Status"] = LeadText.Of(lead.Status),
        ["Versie van de privacytekst"] = lead.PrivacyVersion,
        ["Geschiedenis"] = new JsonArray([.. lead.StatusChanges.OrderBy(change => change.Id).Select(Of)]),
        ["Mails"] = new JsonArray([.. lead.Mails.OrderBy(mail => mail.Id).Select(Of)]),
        ["Logboek"] = new JsonArray([.. entries.Where(entry => entry.About == lead.Reference).Select(Of)]),
    };

    public static JsonObject Of(OutboxMail mail) => new()
    {
        ["Van"] = $"{mail.FromName} <{mail.FromAddress}>",
        ["Aan"] = mail.ToName.Length == 0 ? mail.ToAddress : $"{mail.ToName} <{mail.ToAddress}>",
        ["Antwoord aan"] = mail.ReplyToAddress is null ? null : $"{mail.ReplyToName} <{mail.ReplyToAddress}>",
        ["Onderwerp"] = mail.Subject,
        ["Tekst"] = mail.TextBody,
        ["Gemaakt"] = DutchText.DateAndTime(mail.CreatedAt),
        ["Stand"] = mail.State switch
        {
            MailState.Sent => "verstuurd",
            MailState.Parked => "geweigerd door de mailserver",
            _ => "wordt nog verstuurd",
        },
        ["Verstuurd"] = mail.SentAt is { } sent ? DutchText.DateAndTime(sent) : null,
        ["Pogingen"] = mail.Attempts,
        ["Antwoord van de mailserver"] = mail.LastError,
        ["Nummer van de mail"] = mail.MessageId,
    };

    public static JsonObject Of(IdentityUserLogin<string> login) => new()
    {
        ["Waar"] = login.LoginProvider,
        ["Naam daarvan"] = login.ProviderDisplayName,
        ["Nummer daar"] = login.ProviderKey,
    };

    public static JsonObject Of(AccountSession session) => new()
    {
        ["Ingelogd"] = DutchText.DateAndTime(session.BeganAt),
        ["Laatst gebruikt"] = DutchText.DateAndTime(session.LastSeenAt),
        ["Werkt tot"] = DutchText.DateAndTime(session.EndsAt),
        ["Hoe"] = StaffText.OfMethod(session.Method),
        ["Browser"] = session.Browser,
    };

    public static JsonObject Of(AuditEntry entry) => new()
    {
        ["Wanneer"] = DutchText.DateAndTime(entry.At),
        ["Wat"] = StaffText.Of(entry.Kind),
        ["Door"] = entry.ActorRole is { } role ? $"een {StaffText.Of(role).ToLowerInvariant()}"
            : StaffText.IsByAnybody(entry.Kind) ? "onbekend" : "de site",
        ["Bijzonderheden"] = entry.Detail,
    };

    private static JsonObject Of(LeadStatusChange change) => new()
    {
        ["Wanneer"] = DutchText.DateAndTime(change.ChangedAt),
        ["Van"] = LeadText.Of(change.From),
        ["Naar"] = LeadText.Of(change.To),
        ["Door"] = "een medewerker",
    };
}
