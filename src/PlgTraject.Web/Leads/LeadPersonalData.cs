using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads.Duplicates;
using PlgTraject.Web.Leads.Inbound;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Leads;

/// <summary>
/// The leads of a person, also those in quarantine: what looks like spam can come from a real person.
/// </summary>
public sealed class LeadPersonalData(
    PlgTrajectDbContext database, LeadRemoval removal, MergedLeads merged, LeadMentions mentions, Eraser eraser)
    : PersonalData<PersonLeads>
{
    public override IReadOnlyList<KeptKind> Kinds { get; } = [new LeadKind(), new MailKind(), new AuditEntryKind()];

    public override async Task<PersonLeads> FindAsync(string email, CancellationToken cancellationToken)
    {
        var (key, mailbox, domain) =
            (EmailAddress.KeyOf(email), EmailAddress.MailboxOf(email), EmailAddress.DomainOf(email));
        var sameMailbox = await database.AllLeads
            .Where(lead => lead.EmailDomain == domain && lead.SenderKey == mailbox)
            .OrderBy(lead => lead.Id).Select(lead => new { lead.Id, lead.Email }).ToListAsync(cancellationToken);
        var ids = await merged.WithMergedAsync(
            [.. sameMailbox.Where(lead => EmailAddress.KeyOf(lead.Email) == key).Select(lead => lead.Id)],
            cancellationToken);
        return new PersonLeads(
            await Rows(database.AllLeads.Where(lead => ids.Contains(lead.Id))).ToListAsync(cancellationToken),
            await mentions.FindAsync(key, ids, cancellationToken))
        {
            MaybeAlso = [.. sameMailbox.Where(lead => !ids.Contains(lead.Id)).Select(lead => lead.Email)
                .DistinctBy(EmailAddress.KeyOf)],
        };
    }

    /// <summary>
    /// One lead of a person, first, and those that were merged with it; null when there is no such lead.
    /// </summary>
    public async Task<PersonLeads?> FindLeadAsync(string reference, CancellationToken cancellationToken)
    {
        var ids = await merged.WithMergedAsync(
            await database.AllLeads.Where(lead => lead.Reference == reference).Select(lead => lead.Id)
                .ToListAsync(cancellationToken),
            cancellationToken);
        var rows = await Rows(database.AllLeads.Where(lead => ids.Contains(lead.Id))).ToListAsync(cancellationToken);
        return rows.Count == 0 ? null : new PersonLeads([.. rows.OrderBy(lead => lead.Reference != reference)], []);
    }

    /// <summary>
    /// Only what is older than its erasure. The same inquiry may have been sent again since then, and that one stays.
    /// </summary>
    protected override async Task<PersonLeads> FindErasedAsync(CancellationToken cancellationToken)
    {
        var erased = database.AllLeads.Where(lead =>
            database.Erasures.Any(erasure => erasure.Key == lead.SubmissionKey && lead.CreatedAt <= erasure.At));
        var ids = await merged.WithMergedAsync(
            await erased.Select(lead => lead.Id).ToListAsync(cancellationToken), cancellationToken);
        return new PersonLeads(
            await Rows(database.AllLeads.Where(lead => ids.Contains(lead.Id))).ToListAsync(cancellationToken), []);
    }

    protected override async Task<IReadOnlyList<KeyValuePair<string, JsonNode>>> ExportAsync(
        PersonLeads part, CancellationToken cancellationToken)
    {
        var ids = part.Leads.Select(lead => lead.Id).ToList();
        var leads = await database.AllLeads.AsNoTracking().AsSplitQuery()
            .Include(lead => lead.Events).Include(lead => lead.Mails).Include(lead => lead.Tasks)
            .Where(lead => ids.Contains(lead.Id)).OrderBy(lead => lead.Id).ToListAsync(cancellationToken);
        var drafts = (await database.MailDrafts.AsNoTracking().Where(draft => ids.Contains(draft.LeadId))
            .OrderBy(draft => draft.Id).ToListAsync(cancellationToken)).ToLookup(draft => draft.LeadId);
        var files = (await database.MailAttachments.Where(file => ids.Contains(file.LeadId)).OrderBy(file => file.Id)
            .Select(file => new { file.LeadId, file.FileName, file.Size }).ToListAsync(cancellationToken))
            .ToLookup(file => file.LeadId);
        var received = new Dictionary<long, JsonArray>();
        foreach (var id in ids)
        {
            received[id] = await InboundExportRows.ReadAsync(
                database.InboundMails.Where(mail => mail.LeadId == id), cancellationToken);
        }

        var merges = (await database.LeadMerges.AsNoTracking().Where(merge => ids.Contains(merge.IntoId))
            .OrderBy(merge => merge.Id).ToListAsync(cancellationToken)).ToLookup(merge => merge.IntoId);
        var entries = await ExportRows.AuditEntriesAsync(database, part.Subjects, cancellationToken);
        var versions = leads.Select(lead => lead.PrivacyVersion).Distinct().ToList();
        var texts = await database.PrivacyTexts.AsNoTracking().Where(text => versions.Contains(text.Version))
            .OrderBy(text => text.FirstShownAt).ToListAsync(cancellationToken);
        return
        [
            new("Aanvragen", ExportRows.List(leads.Select(lead =>
            {
                var row = LeadExportRows.Of(lead, merges[lead.Id]);
                row["Concepten"] = ExportRows.List(drafts[lead.Id].Select(Draft));
                row["Bestanden bij mails"] = ExportRows.List(files[lead.Id].Select(file =>
                    new JsonObject { ["Naam"] = file.FileName, ["Grootte in bytes"] = file.Size }));
                row["Ontvangen mails"] = received[lead.Id];
                row["Logboek"] = ExportRows.List(entries[lead.Reference].Select(entry => ExportRows.Of(entry)));
                return row;
            }))),
            new("Privacyteksten", ExportRows.List(texts.Select(text =>
                new JsonObject { ["Versie"] = text.Version, ["Tekst"] = text.Text }))),
        ];
    }

    protected override Task<bool> IsUnderWayAsync(PersonLeads part, CancellationToken cancellationToken)
    {
        var ids = part.Leads.Select(lead => lead.Id).ToList();
        var mails = database.OutboxMails.Where(mail => mail.Audience == MailAudience.StaffDaily
            || (mail.LeadId != null && ids.Contains(mail.LeadId.Value)));
        return eraser.AreUnderWayAsync(mails, cancellationToken);
    }

    protected override async Task<IReadOnlyList<KeptCount>> EraseAsync(
        PersonLeads part, CancellationToken cancellationToken)
    {
        var (leads, mails) = await removal.RemoveAsync([.. part.Leads.Select(lead => lead.Id)], cancellationToken);
        mails += await eraser.RemoveAsync(await DailyMailsAsync(part.Subjects, cancellationToken), cancellationToken);
        var lines = await eraser.BlankSubjectsAsync(part.Subjects, cancellationToken);
        await eraser.KeepKeysAsync([.. leads.Select(lead => lead.SubmissionKey)], cancellationToken);
        return
        [
            new KeptCount(new LeadKind(), leads.Count), new KeptCount(new MailKind(), mails),
            new KeptCount(new AuditEntryKind(), lines),
        ];
    }

    /// <summary>The mails about what waits in quarantine that name one of these references.</summary>
    private async Task<IQueryable<OutboxMail>> DailyMailsAsync(
        IReadOnlyList<string> references, CancellationToken cancellationToken)
    {
        var daily = await database.OutboxMails.Where(mail => mail.Audience == MailAudience.StaffDaily)
            .Select(mail => new { mail.Id, mail.TextBody }).ToListAsync(cancellationToken);
        var ids = daily
            .Where(mail => references.Any(one => mail.TextBody.Contains(one, StringComparison.Ordinal)))
            .Select(mail => mail.Id).ToList();
        return database.OutboxMails.Where(mail => ids.Contains(mail.Id));
    }

    private static JsonObject Draft(MailDraft draft) => new()
    {
        ["Aan"] = draft.To,
        ["Kopie"] = draft.Cc,
        ["Onderwerp"] = draft.Subject,
        ["Tekst"] = draft.Text,
        ["Gewijzigd"] = DutchText.DateAndTime(draft.ChangedAt),
    };

    private static IQueryable<PersonLead> Rows(IQueryable<Lead> leads) => leads.OrderBy(lead => lead.Id)
        .Select(lead => new PersonLead(
            lead.Id, lead.Reference, lead.School, lead.Status, lead.CreatedAt, lead.Mails.Count, lead.Events.Count));
}

public sealed record LeadKind() : KeptKind("leads", "aanvragen");

/// <summary>The leads of a person.</summary>
/// <param name="Leads">Those sent with the person's address, oldest first.</param>
/// <param name="Mentions">
/// The references of leads of others in which the address stands, as <see cref="LeadMentions"/> finds them. Staff must
/// decide what happens to those.
/// </param>
public sealed record PersonLeads(IReadOnlyList<PersonLead> Leads, IReadOnlyList<string> Mentions) : PersonPart
{
    /// <summary>
    /// Other addresses of leads that reach the same mailbox, such as with another tag after a plus. Staff must ask
    /// whether those are of the same person.
    /// </summary>
    public IReadOnlyList<string> MaybeAlso { get; init; } = [];

    public override bool IsNothing => Leads.Count == 0;

    public override IReadOnlyList<string> Subjects => [.. Leads.Select(lead => lead.Reference)];
}

/// <summary>A lead of a person.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Reference">What school and staff call it.</param>
/// <param name="School">The school that sent it.</param>
/// <param name="Status">How far the conversation is.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="Mails">How many mails are about it.</param>
/// <param name="Events">How many steps its history has.</param>
public sealed record PersonLead(
    long Id, string Reference, string School, LeadStatus Status, DateTime CreatedAt, int Mails, int Events);
