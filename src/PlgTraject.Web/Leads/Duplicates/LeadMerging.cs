using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Leads.Duplicates;

/// <summary>
/// Merges two leads: everything of one goes to the other, which stays. The merged one is kept behind it, so that
/// <see cref="MergeUndoing"/> can give both back.
/// </summary>
public sealed class LeadMerging(PlgTrajectDbContext database, LeadWork work, AuditTrail audit, TimeProvider clock)
{
    /// <summary>What would become of the two.</summary>
    /// <returns>Null when one of them is no lead, is in quarantine, or was merged already.</returns>
    public async Task<MergePreview?> PreviewAsync(string kept, string from, CancellationToken cancellationToken)
    {
        var leads = await database.Leads.AsNoTracking()
            .Where(lead => lead.Reference == kept || lead.Reference == from).OrderBy(lead => lead.Id)
            .ToListAsync(cancellationToken);
        if (leads.Count < 2)
        {
            return null;
        }

        var (stays, goes) = leads[0].Reference == kept ? (leads[0], leads[1]) : (leads[1], leads[0]);
        var moves = new List<string>();
        foreach (var kind in LeadChildren.All)
        {
            if (await kind.Of(database, goes.Id).CountAsync(cancellationToken) is var count and > 0)
            {
                moves.Add(kind.Count(count));
            }
        }

        return new MergePreview(stays, goes, moves);
    }

    /// <param name="merge">Which leads, and what was chosen.</param>
    /// <param name="cancellationToken">Ends it before it is saved.</param>
    public Task<MergeOutcome> MergeAsync(MergeRequest merge, CancellationToken cancellationToken) =>
        database.AloneAsync(stop => MergeAloneAsync(merge, stop), cancellationToken);

    private async Task<MergeOutcome> MergeAloneAsync(MergeRequest merge, CancellationToken cancellationToken)
    {
        var leads = await database.AllLeads
            .Where(lead => lead.Reference == merge.Kept || lead.Reference == merge.From)
            .ToDictionaryAsync(lead => lead.Reference, cancellationToken);
        if (merge.Kept == merge.From
            || leads.GetValueOrDefault(merge.Kept) is not { Status: not LeadStatus.Suspect } kept
            || leads.GetValueOrDefault(merge.From) is not { Status: not LeadStatus.Suspect } from)
        {
            return MergeOutcome.NotFound;
        }

        if (from.MergedIntoId == kept.Id)
        {
            // The button was pressed twice, or a colleague did the same.
            return MergeOutcome.Done;
        }

        if (kept.MergedIntoId is not null || from.MergedIntoId is not null)
        {
            return MergeOutcome.MergedElsewhere;
        }

        if (kept.Version != merge.KeptVersion || from.Version != merge.FromVersion)
        {
            return MergeOutcome.Changed;
        }

        if (await database.MailDrafts.Where(draft => draft.LeadId == kept.Id && draft.MailId == null)
            .AnyAsync(
                draft => database.MailDrafts.Any(other => other.LeadId == from.Id && other.MailId == null
                    && other.AuthorId == draft.AuthorId),
                cancellationToken))
        {
            return MergeOutcome.BothAnswered;
        }

        await SaveAsync(kept, from, merge, cancellationToken);
        return MergeOutcome.Done;
    }

    private async Task SaveAsync(Lead kept, Lead from, MergeRequest merge, CancellationToken cancellationToken)
    {
        var (before, fromStatus) = (kept.State(), from.Status);
        var last = await database.LeadEvents.Where(one => one.LeadId == kept.Id || one.LeadId == from.Id)
            .MaxAsync(one => (long?)one.Id, cancellationToken) ?? 0;
        var moved = new Dictionary<string, IReadOnlyList<MovedChild>>();
        foreach (var kind in LeadChildren.All)
        {
            var children = await kind.Of(database, from.Id).ToListAsync(cancellationToken);
            moved[kind.Table] = children;
            await kind.Move(database, [.. children.Select(child => child.Id)], kept.Id, cancellationToken);
        }

        await database.LeadEvents.Where(one => one.LeadId == kept.Id).LoadAsync(cancellationToken);
        kept.Restore(MergePreview.Combine(before, from.State(), merge.IsOfFrom));
        kept.CountAnswers(WaitingLeads.DoneUntil(kept));
        from.MergeInto(kept);
        var record = new MergeRecord(fromStatus, before, kept.State(), last, moved);
        work.Note(kept, new LeadsMerged(from.Reference));
        database.LeadMerges.Add(new LeadMerge
        {
            FromId = from.Id,
            IntoId = kept.Id,
            At = clock.GetUtcNow().UtcDateTime,
            ActorId = audit.Actor.Id,
            Replaced = record.Write(),
        });
        await database.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Two leads that are to be one.</summary>
/// <param name="Kept">The reference of the lead that stays.</param>
/// <param name="From">The reference of the lead that goes into it.</param>
/// <param name="KeptVersion">The version of the one that was looked at.</param>
/// <param name="FromVersion">The version of the other that was looked at.</param>
/// <param name="IsOfFrom">Whether the value of the lead that goes is chosen, for the name of a property.</param>
public sealed record MergeRequest(
    string Kept, string From, int KeptVersion, int FromVersion, Func<string, bool> IsOfFrom);

/// <summary>What became of merging two leads.</summary>
public enum MergeOutcome
{
    /// <summary>They are one now, or were already.</summary>
    Done,

    /// <summary>One of them was changed since it was looked at.</summary>
    Changed,

    /// <summary>The same colleague is writing an answer to each of them.</summary>
    BothAnswered,

    /// <summary>One of them was merged with another lead meanwhile.</summary>
    MergedElsewhere,

    NotFound,
}
