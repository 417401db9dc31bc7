using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Mail.Inbound;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Leads.Inbound;

/// <summary>
/// The mails of a person in our mailbox, also those with the lead of somebody else, and those to the person that belong
/// to no lead. Those with a lead of the person go with that lead as well.
/// </summary>
public sealed class InboundPersonalData(PlgTrajectDbContext database, MailLedger ledger, Eraser eraser)
    : PersonalData<PersonMails>
{
    public override IReadOnlyList<KeptKind> Kinds { get; } = [new InboundMailKind()];

    public override async Task<PersonMails> FindAsync(string email, CancellationToken cancellationToken)
    {
        var (key, mailbox) = (EmailAddress.KeyOf(email), EmailAddress.MailboxOf(email));
        // The domain may be spelled otherwise, and what is found is compared whole below.
        var name = key[..(key.LastIndexOf('@') + 1)];
        var found = await database.InboundMails
            .Where(mail => mail.SenderKey == mailbox
                // A mail with a lead goes with that lead, whoever got it.
                || (mail.LeadId == null && name != ""
                    && (EF.Functions.Like(mail.To, "%" + name + "%") || EF.Functions.Like(mail.Cc, "%" + name + "%"))))
            .OrderBy(mail => mail.Id).Select(mail => new { mail.Id, mail.LeadId, mail.FromAddress, mail.To, mail.Cc })
            .ToListAsync(cancellationToken);
        return new PersonMails(
        [
            .. found.Where(mail => EmailAddress.KeyOf(mail.FromAddress) == key
                    || (mail.LeadId is null && EmailAddress.KeysIn($"{mail.To}, {mail.Cc}").Contains(key)))
                .Select(mail => mail.Id),
        ]);
    }

    protected override async Task<PersonMails> FindErasedAsync(CancellationToken cancellationToken) => new(
        await database.InboundMails
            .Where(mail => database.Erasures.Any(
                erasure => erasure.Key == mail.Fingerprint && mail.FetchedAt <= erasure.At))
            .OrderBy(mail => mail.Id).Select(mail => mail.Id).ToListAsync(cancellationToken));

    protected override async Task<IReadOnlyList<KeyValuePair<string, JsonNode>>> ExportAsync(
        PersonMails part, CancellationToken cancellationToken) =>
        part.IsNothing
            ? []
            : [new("Mails van jou in onze mailbox", await InboundExportRows.ReadAsync(
                database.InboundMails.Where(mail => part.Ids.Contains(mail.Id)), cancellationToken))];

    protected override Task<bool> IsUnderWayAsync(PersonMails part, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    protected override async Task<IReadOnlyList<KeptCount>> EraseAsync(
        PersonMails part, CancellationToken cancellationToken)
    {
        var mails = database.InboundMails.Where(mail => part.Ids.Contains(mail.Id));
        // Some may have gone already, with a lead of the person.
        await eraser.KeepKeysAsync(
            await mails.Select(mail => mail.Fingerprint).Distinct().ToListAsync(cancellationToken), cancellationToken);
        return [new KeptCount(new InboundMailKind(), await ledger.RemoveAsync(mails, cancellationToken))];
    }
}

public sealed record InboundMailKind() : KeptKind("inbound mails", "ontvangen mails");

/// <summary>The mails of a person in our mailbox, by their keys.</summary>
public sealed record PersonMails(IReadOnlyList<long> Ids) : PersonPart
{
    public override bool IsNothing => Ids.Count == 0;

    public override IReadOnlyList<string> Subjects => [];
}

/// <summary>Writes what is kept of mails in our mailbox, under Dutch names, for the person to read.</summary>
internal static class InboundExportRows
{
    public static async Task<JsonArray> ReadAsync(IQueryable<InboundMail> mails, CancellationToken cancellationToken)
    {
        var rows = new JsonArray();
        await foreach (var mail in mails.OrderBy(mail => mail.Id)
            .Select(mail => new
            {
                Mail = mail,
                mail.Content,
                Files = mail.Attachments.OrderBy(file => file.Id)
                    .Select(file => new { file.FileName, file.MediaType, file.Size }).ToList(),
            })
            .AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var row = Of(mail.Mail);
            row["Tekst"] = mail.Content?.Text;
            row["Opmaak"] = mail.Content?.Html;
            row["Kop"] = mail.Content?.Headers;
            row["Bestanden"] = ExportRows.List(mail.Files.Select(file => new JsonObject
            {
                ["Naam"] = file.FileName,
                ["Soort"] = file.MediaType,
                ["Grootte in bytes"] = file.Size,
            }));
            rows.Add(row);
        }

        return rows;
    }

    private static JsonObject Of(InboundMail mail) => new()
    {
        ["Van"] = $"{mail.FromName} <{mail.FromAddress}>",
        ["Aan"] = mail.To,
        ["Kopie"] = mail.Cc,
        ["Onderwerp"] = mail.Subject,
        ["Verstuurd"] = mail.SentAt is { } sent ? DutchText.DateAndTime(sent) : null,
        ["Ontvangen"] = DutchText.DateAndTime(mail.ReceivedAt),
        ["Grootte in bytes"] = mail.Size,
        ["Wat ermee gebeurde"] = MailFates.NameOf(mail.Fate),
        ["Waarom terzijde gelegd"] = mail.SetAsideBecause,
        ["Nummer van de mail"] = mail.MessageId,
        ["Antwoord op"] = mail.InReplyTo,
        ["Hoort bij"] = mail.References,
    };
}
