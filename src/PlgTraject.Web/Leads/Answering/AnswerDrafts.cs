using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads.Duplicates;
using PlgTraject.Web.Mail;
using PlgTraject.Web.Mail.Inbound;

namespace PlgTraject.Web.Leads.Answering;

/// <summary>
/// Keeps what a colleague writes to a school until it is sent: one draft of each colleague for each lead, with files.
/// </summary>
public sealed class AnswerDrafts(
    PlgTrajectDbContext database, MergedLeads merged, ProgrammeContent programme, OurAddresses ours, TimeProvider clock)
{
    /// <summary>The draft as it is stored, or a new one that is not.</summary>
    /// <returns>Null when there is no such lead outside the quarantine.</returns>
    public async Task<MailDraft?> FindAsync(string reference, string author, CancellationToken cancellationToken)
    {
        var lead = await database.Leads.AsNoTracking()
            .SingleOrDefaultAsync(lead => lead.Reference == reference, cancellationToken);
        return lead is null
            ? null
            : await Open(author).AsNoTracking()
                .SingleOrDefaultAsync(draft => draft.LeadId == lead.Id, cancellationToken)
                ?? await BeginAsync(lead, author, cancellationToken);
    }

    /// <summary>
    /// The reference under which what is written goes on: that of the lead that stays, when a lead was merged while its
    /// page was open.
    /// </summary>
    public async Task<string> CurrentAsync(string reference, CancellationToken cancellationToken) =>
        await merged.KeptAsync(reference, cancellationToken) ?? reference;

    /// <summary>Stores what was typed.</summary>
    /// <param name="reference">The reference of a lead that is not in quarantine.</param>
    /// <param name="author">The account that writes.</param>
    /// <param name="seen">The version that was on the screen; 0 for one that was not stored yet.</param>
    /// <param name="write">Puts what was typed in the draft.</param>
    /// <param name="files">Files to add.</param>
    /// <param name="cancellationToken">Ends it before it is saved.</param>
    public async Task<DraftSaving> SaveAsync(
        string reference, string author, int seen, Action<MailDraft> write, IReadOnlyList<DraftFile> files,
        CancellationToken cancellationToken)
    {
        var lead = await database.Leads.AsNoTracking()
            .SingleOrDefaultAsync(lead => lead.Reference == reference, cancellationToken);
        if (lead is null)
        {
            return new DraftSaving(DraftOutcome.NotFound);
        }

        var draft = await Open(author).SingleOrDefaultAsync(draft => draft.LeadId == lead.Id, cancellationToken);
        if (draft is not null && draft.Version != seen)
        {
            return new DraftSaving(DraftOutcome.ChangedElsewhere) { Draft = draft };
        }

        if (draft is null && seen > 0)
        {
            return new DraftSaving(DraftOutcome.Gone);
        }

        if (draft is null)
        {
            draft = await BeginAsync(lead, author, cancellationToken);
            database.MailDrafts.Add(draft);
        }

        write(draft);
        draft.ChangedAt = clock.GetUtcNow().UtcDateTime;
        // A draft that is stored has a version of its own, by which it is told from one that is not.
        draft.Version = Math.Max(draft.Version, 1);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            await AttachAsync(draft, files, cancellationToken);
            return new DraftSaving(DraftOutcome.Saved) { Draft = draft };
        }
        catch (Exception exception) when (exception.IsOfDatabase())
        {
            // Another window may have stored it at this moment.
            database.ChangeTracker.Clear();
            var stored = await Open(author).AsNoTracking()
                .SingleOrDefaultAsync(other => other.LeadId == lead.Id, cancellationToken);
            if (stored is not null && stored.Version != seen)
            {
                return new DraftSaving(DraftOutcome.ChangedElsewhere) { Draft = stored };
            }

            if (exception is DbUpdateConcurrencyException)
            {
                return new DraftSaving(DraftOutcome.Gone);
            }

            throw;
        }
    }

    /// <summary>The files of a draft, without what is in them.</summary>
    public Task<List<DraftFileName>> FilesAsync(MailDraft draft, CancellationToken cancellationToken) =>
        draft.Id == 0
            ? Task.FromResult(new List<DraftFileName>())
            : database.MailAttachments.Where(file => file.DraftId == draft.Id).OrderBy(file => file.Id)
                .Select(file => new DraftFileName(file.Id, file.FileName, file.Size)).ToListAsync(cancellationToken);

    /// <summary>Takes a file away from the draft of a colleague.</summary>
    public async Task DetachAsync(
        string reference, string author, long file, CancellationToken cancellationToken)
    {
        var drafts = Of(reference, author).Select(draft => (long?)draft.Id);
        await database.MailAttachments.Where(one => one.Id == file && drafts.Contains(one.DraftId))
            .ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Throws the draft of a colleague away, with its files.</summary>
    public Task<int> DiscardAsync(string reference, string author, CancellationToken cancellationToken) =>
        database.AloneAsync(
            async stop =>
            {
                var drafts = Of(reference, author).Select(draft => (long?)draft.Id);
                await database.MailAttachments.Where(file => drafts.Contains(file.DraftId)).ExecuteDeleteAsync(stop);
                return await Of(reference, author).ExecuteDeleteAsync(stop);
            },
            cancellationToken);

    /// <summary>What other colleagues are writing to the school, the last change first.</summary>
    public Task<List<OtherDraft>> OthersAsync(string reference, string me, CancellationToken cancellationToken) =>
        database.MailDrafts.Where(draft => draft.MailId == null && draft.AuthorId != me
                && database.Leads.Any(lead => lead.Id == draft.LeadId && lead.Reference == reference))
            .OrderByDescending(draft => draft.ChangedAt)
            .Join(
                database.Users, draft => draft.AuthorId, colleague => colleague.Id,
                (draft, colleague) => new OtherDraft(colleague.DisplayName, draft.ChangedAt))
            .ToListAsync(cancellationToken);

    private IQueryable<MailDraft> Open(string author) =>
        database.MailDrafts.Where(draft => draft.AuthorId == author && draft.MailId == null);

    private IQueryable<MailDraft> Of(string reference, string author) => Open(author)
        .Where(draft => database.Leads.Any(lead => lead.Id == draft.LeadId && lead.Reference == reference));

    private async Task<MailDraft> BeginAsync(Lead lead, string author, CancellationToken cancellationToken)
    {
        var thread = await MailThread.ReadAsync(database, lead.Id, cancellationToken);
        // Who wrote last gets the answer, which may be a colleague of who asked.
        var to = thread.Writers.LastOrDefault(one => !ours.IsOurs(one) && EmailAddress.IsValid(one)) ?? lead.Email;
        var mailbox = EmailAddress.MailboxOf(to);
        return new MailDraft
        {
            LeadId = lead.Id,
            AuthorId = author,
            To = to,
            // Whoever took part goes on taking part, except who gets it anyway.
            Cc = CcAddresses.Write([.. thread.Others
                .Where(address => !ours.IsOurs(address) && EmailAddress.MailboxOf(address) != mailbox)
                .DistinctBy(EmailAddress.KeyOf).Take(CcAddresses.Most)]),
            Subject = thread.Subject(lead.Reference, programme),
            BeginsConversation = lead.Status == LeadStatus.New,
            ChangedAt = clock.GetUtcNow().UtcDateTime,
        };
    }

    private async Task AttachAsync(
        MailDraft draft, IReadOnlyList<DraftFile> files, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            database.MailAttachments.Add(new MailAttachment
            {
                LeadId = draft.LeadId,
                DraftId = draft.Id,
                FileName = file.Name,
                MediaType = file.MediaType,
                Size = file.Content.Length,
                Content = file.Content,
            });
        }

        await database.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>What became of storing a draft.</summary>
public enum DraftOutcome
{
    Saved,

    /// <summary>Another window stored another text since this one was opened. Nothing was stored now.</summary>
    ChangedElsewhere,

    /// <summary>The draft was sent or thrown away since. Nothing was stored now.</summary>
    Gone,

    NotFound,
}

/// <summary>What became of storing a draft, and the draft as it is stored now.</summary>
public sealed record DraftSaving(DraftOutcome Outcome)
{
    public MailDraft? Draft { get; init; }
}

/// <summary>A file that is added to a draft.</summary>
public sealed record DraftFile(string Name, string MediaType, byte[] Content);

/// <summary>A file of a draft. The size is in bytes.</summary>
public sealed record DraftFileName(long Id, string Name, int Size);

/// <summary>Another colleague writes to the same school. The time is UTC.</summary>
public sealed record OtherDraft(string Author, DateTime ChangedAt);
