using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Privacy;

/// <summary>
/// Rows that several domains give to a person, with Dutch names. When one of these tables gets a column with personal
/// data, add it here; a test counts the columns.
/// </summary>
public static class ExportRows
{
    public static JsonArray List(IEnumerable<JsonObject> rows) => [.. rows];

    public static JsonObject Of(OutboxMail mail) => new()
    {
        ["Van"] = $"{mail.FromName} <{mail.FromAddress}>",
        ["Aan"] = mail switch
        {
            { Audience: MailAudience.Colleague } => "een medewerker",
            { ToName.Length: 0 } => mail.ToAddress,
            _ => $"{mail.ToName} <{mail.ToAddress}>",
        },
        ["Kopie"] = mail.Cc,
        ["Antwoord aan"] = mail.ReplyToAddress is null ? null : $"{mail.ReplyToName} <{mail.ReplyToAddress}>",
        ["Onderwerp"] = mail.Subject,
        ["Tekst"] = mail.TextBody,
        ["Gemaakt"] = DutchText.DateAndTime(mail.CreatedAt),
        ["Stand"] = mail.State switch
        {
            MailState.Sent => "verstuurd",
            MailState.Parked => "geweigerd door de mailserver",
            MailState.Pending => "wordt nog verstuurd",
            _ => throw new InvalidOperationException($"{mail.State} has no Dutch words yet."),
        },
        ["Verstuurd"] = mail.SentAt is { } sent ? DutchText.DateAndTime(sent) : null,
        ["Kwam terug"] = mail.BouncedAt is { } bounced ? DutchText.DateAndTime(bounced) : null,
        ["Pogingen"] = mail.Attempts,
        ["Antwoord van de mailserver"] = mail.LastError,
        ["Nummer van de mail"] = mail.MessageId,
    };

    public static JsonObject Of(AuditEntry entry)
    {
        var row = Of((StoredEvent)entry);
        row["Door"] = entry.ActorRole is { } role ? $"een {StaffRoles.WordFor(role)}"
            : entry.What.IsByAnybody ? "onbekend" : "de site";
        return row;
    }

    /// <summary>A colleague stands in it without a name, to which the person has no right.</summary>
    public static JsonObject Of(StoredEvent one) => new()
    {
        ["Wanneer"] = DutchText.DateAndTime(one.At),
        ["Wat"] = one.What.Title,
        ["Door"] = one.ActorName is null ? "de site" : "een medewerker",
        ["Bijzonderheden"] = one.What.Detail,
        ["Notitie"] = one.What.Written,
    };

    /// <summary>Lines of the audit log by what they are about, oldest first.</summary>
    public static async Task<ILookup<string, AuditEntry>> AuditEntriesAsync(
        PlgTrajectDbContext database, IReadOnlyList<string> subjects, CancellationToken cancellationToken) =>
        (await database.AuditEntries.AsNoTracking()
            .Where(entry => entry.About != null && subjects.Contains(entry.About))
            .OrderBy(entry => entry.Id)
            .ToListAsync(cancellationToken)).ToLookup(entry => entry.About!);
}
