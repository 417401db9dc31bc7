using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Leads.Duplicates;

/// <summary>
/// Undoes a merge: gives back both leads exactly as they were, or refuses and says what was changed since. What was
/// only added to the lead that stayed remains with it.
/// </summary>
public sealed class MergeUndoing(PlgTrajectDbContext database, LeadWork work, TimeProvider clock)
{
    /// <summary>For how many days a merge can be undone.</summary>
    public const int Days = 30;

    /// <summary>A merge of before this moment, in UTC, can't be undone.</summary>
    public DateTime Since => clock.GetUtcNow().UtcDateTime.AddDays(-Days);

    /// <param name="reference">The reference of the lead that was merged.</param>
    /// <param name="by">The account that must have merged it; null when it may be anybody's.</param>
    /// <param name="cancellationToken">Ends it before it is saved.</param>
    public Task<UndoOutcome> UndoAsync(string reference, string? by, CancellationToken cancellationToken) =>
        database.AloneAsync(stop => UndoAloneAsync(reference, by, stop), cancellationToken);

    private async Task<UndoOutcome> UndoAloneAsync(
        string reference, string? by, CancellationToken cancellationToken)
    {
        var since = Since;
        var from = await database.AllLeads.SingleOrDefaultAsync(lead => lead.Reference == reference, cancellationToken);
        var merge = from is null ? null : await database.LeadMerges.SingleOrDefaultAsync(
            merge => merge.FromId == from.Id && merge.At >= since, cancellationToken);
        if (from is null || merge is null || (by is not null && merge.ActorId != by))
        {
            return UndoOutcome.NotFound;
        }

        var kept = await database.AllLeads.SingleAsync(lead => lead.Id == merge.IntoId, cancellationToken);
        var record = MergeRecord.Read(merge);
        var added = await database.LeadEvents.AsNoTracking()
            .Where(one => one.LeadId == kept.Id && one.Id > record.LastEvent).ToListAsync(cancellationToken);
        var changes = await ChangesAsync(kept, merge, record, added, cancellationToken);
        if (changes.Count > 0)
        {
            return new UndoOutcome(IsDone: false, changes);
        }

        foreach (var kind in LeadChildren.All)
        {
            await kind.Move(
                database, [.. record.MovedOf(kind.Table).Select(child => child.Id)], from.Id, cancellationToken);
        }

        await database.LeadEvents.Where(one => one.LeadId == kept.Id).LoadAsync(cancellationToken);
        await RestoreAsync(kept, record, added, cancellationToken);
        from.Separate(record.FromStatus);
        work.Note(kept, new MergeUndone(from.Reference));
        work.Note(from, new MergeUndone(kept.Reference));
        database.LeadMerges.Remove(merge);
        await database.SaveChangesAsync(cancellationToken);
        return UndoOutcome.Done;
    }

    private async Task RestoreAsync(
        Lead kept, MergeRecord record, List<LeadEvent> added, CancellationToken cancellationToken)
    {
        var (before, after, now) = (record.Before, record.After, kept.State());
        // An account may have been erased since.
        var known = await database.Users.Where(user => user.Id == before.OwnerId || user.Id == before.AnsweredById)
            .Select(user => user.Id).ToListAsync(cancellationToken);
        kept.Restore(before with
        {
            OwnerId = known.Find(id => id == before.OwnerId),
            AnsweredById = known.Find(id => id == before.AnsweredById),
            // What staff were reminded of since, and when the school wrote since, is of the lead that stays.
            Reminded = now.Reminded == after.Reminded ? before.Reminded : now.Reminded,
            WaitsSince = now.WaitsSince == after.WaitsSince ? before.WaitsSince : now.WaitsSince,
        });
        if (added.Exists(one => one.AnsweredAt is not null || one.What is ILeadAnswerWithdrawal or ISchoolMessage))
        {
            kept.CountAnswers(WaitingLeads.DoneUntil(kept));
        }
    }

    /// <summary>What forbids to undo it, in Dutch.</summary>
    private async Task<IReadOnlyList<string>> ChangesAsync(
        Lead kept, LeadMerge merge, MergeRecord record, List<LeadEvent> added, CancellationToken cancellationToken)
    {
        if (kept.MergedIntoId is not null)
        {
            return ["de aanvraag is zelf samengevoegd met een andere"];
        }

        var later = await database.LeadMerges
            .Where(other => other.IntoId == kept.Id && other.Id > merge.Id)
            .Join(database.AllLeads, other => other.FromId, lead => lead.Id, (_, lead) => lead.Reference)
            .OrderBy(reference => reference).ToListAsync(cancellationToken);
        var (now, after) = (kept.State(), record.After);
        var fields = LeadFacts.Told
            .Where(row => row.Field!.Write(now.Details) != row.Field.Write(after.Details))
            .Select(row => $"{row.Name} is gewijzigd");
        var moved = record.MovedOf("LeadEvents").Select(child => child.Id).ToHashSet();
        return
        [
            .. later.Select(reference => $"{reference} is er later mee samengevoegd"),
            .. fields,
            .. If((now.Status, now.LostReason, now.StatusSince) != (after.Status, after.LostReason, after.StatusSince),
                $"de status is nu '{LeadStatuses.NameOf(now.Status)}'"),
            .. If(now.OwnerId != after.OwnerId, "de eigenaar is gewijzigd"),
            .. If(added.Exists(one => Earlier(one) is { } earlier && moved.Contains(earlier)),
                "een notitie of antwoord van de samengevoegde aanvraag is gewijzigd"),
            .. If(added.Exists(one => one.What is AnswerMailed gone
                    && record.MovedOf("OutboxMails").Any(child => child.Id == gone.MailId)),
                "een mail van de samengevoegde aanvraag is intussen verstuurd"),
            .. If(await IsTaskChangedAsync(record, cancellationToken),
                "een taak van de samengevoegde aanvraag is gewijzigd"),
        ];
    }

    private static IEnumerable<string> If(bool isSo, string change) => isSo ? [change] : [];

    /// <summary>The earlier event that an event is about.</summary>
    private static long? Earlier(LeadEvent one) => one.What switch
    {
        ILeadAnswerWithdrawal withdrawal => withdrawal.EventId,
        NoteChanged changed => changed.NoteId,
        NoteRemoved removed => removed.NoteId,
        _ => null,
    };

    private async Task<bool> IsTaskChangedAsync(MergeRecord record, CancellationToken cancellationToken)
    {
        var then = record.MovedOf(LeadChildren.Tasks).ToDictionary(child => child.Id, child => child.Version);
        var ids = then.Keys.ToList();
        var now = await database.LeadTasks.Where(task => ids.Contains(task.Id))
            .Select(task => new { task.Id, task.Version }).ToListAsync(cancellationToken);
        return now.Exists(task => then[task.Id] != task.Version);
    }
}

/// <summary>What became of undoing a merge.</summary>
/// <param name="IsDone">Whether both leads are as they were.</param>
/// <param name="Changes">
/// What was changed since, in Dutch, so that it is not undone; empty when there is no such merge.
/// </param>
public sealed record UndoOutcome(bool IsDone, IReadOnlyList<string> Changes)
{
    public static readonly UndoOutcome Done = new(IsDone: true, []);
    public static readonly UndoOutcome NotFound = new(IsDone: false, []);
}
