using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Leads.Duplicates;

namespace PlgTraject.Web.Leads;

/// <summary>
/// Writes what colleagues do in the history of a lead and in the audit log, and counts each answer to the school. What
/// is done to a lead that a colleague merged meanwhile is done to the lead that stands in its place.
/// </summary>
public sealed class LeadWork(
    PlgTrajectDbContext database, MergedLeads merged, AuditTrail audit, TimeProvider clock)
{
    /// <summary>How often it is tried again when colleagues change the same lead at the same moment.</summary>
    internal const int MostTries = 5;

    /// <summary>Adds something that the colleague who is signed in did.</summary>
    /// <param name="reference">The reference of a lead that is not in quarantine.</param>
    /// <param name="what">What was done. If it is an answer, it stops the clock.</param>
    /// <param name="cancellationToken">Ends it before it is saved.</param>
    /// <returns>False when there is no such lead.</returns>
    public Task<bool> RecordAsync(string reference, Event what, CancellationToken cancellationToken) =>
        ChangeAsync(reference, lead => Note(lead, what), cancellationToken);

    /// <summary>Takes an answer back that was recorded by mistake.</summary>
    /// <param name="reference">The reference of a lead that is not in quarantine.</param>
    /// <param name="id">The key of the event that is no answer.</param>
    /// <param name="by">The account that must have recorded it; null when it may be anybody's.</param>
    /// <param name="cancellationToken">Ends it before it is saved.</param>
    /// <returns>False when there is no such answer.</returns>
    public Task<bool> WithdrawAsync(string reference, long id, string? by, CancellationToken cancellationToken) =>
        ChangeAsync(
            reference,
            lead =>
            {
                if (!lead.Answers().Any(one => one.Id == id && (by is null || one.ActorId == by)))
                {
                    return false;
                }

                Note(lead, new AnswerWithdrawn(id));
                lead.CountAnswers(WaitingLeads.DoneUntil(lead));
                return true;
            },
            cancellationToken);

    /// <summary>Gives a lead to a colleague or to nobody, unless somebody else gave it to another meanwhile.</summary>
    /// <param name="reference">The reference of a lead that is not in quarantine.</param>
    /// <param name="to">The account of the new owner, or null.</param>
    /// <param name="seen">The owner that whoever chose the new one was looking at.</param>
    /// <param name="cancellationToken">Ends it before it is saved.</param>
    public async Task<LeadMove> HandOverAsync(
        string reference, string? to, string? seen, CancellationToken cancellationToken)
    {
        var move = LeadMove.NotFound;
        await ChangeAsync(
            reference,
            lead =>
            {
                move = lead.OwnerId == seen || lead.OwnerId == to ? LeadMove.Done : LeadMove.ColleagueWasFirst;
                if (move == LeadMove.Done && lead.OwnerId != to)
                {
                    Note(lead, new LeadAssigned(lead.OwnerId, to));
                    lead.OwnerId = to;
                }

                return move == LeadMove.Done;
            },
            cancellationToken);
        return move;
    }

    /// <summary>Adds something that must be done about a lead.</summary>
    /// <returns>False when there is no such lead.</returns>
    public Task<bool> AddTaskAsync(
        string reference, string text, DateOnly dueOn, string? ownerId, CancellationToken cancellationToken) =>
        ChangeAsync(
            reference,
            lead =>
            {
                lead.Tasks.Add(new LeadTask
                {
                    Text = text,
                    DueOn = dueOn,
                    OwnerId = ownerId,
                    CreatedAt = clock.GetUtcNow().UtcDateTime,
                });
                return Note(lead, new TaskAdded(text, dueOn));
            },
            cancellationToken);

    /// <summary>Calls a task done, or open again.</summary>
    /// <returns>False when there is no such task. One that is so already stays as it is.</returns>
    public Task<bool> SetTaskAsync(string reference, long id, bool isDone, CancellationToken cancellationToken) =>
        ChangeAsync(
            reference,
            lead =>
            {
                if (lead.Tasks.Find(task => task.Id == id) is not { } task)
                {
                    return false;
                }

                if (isDone != task.DoneAt is not null)
                {
                    task.DoneAt = isDone ? clock.GetUtcNow().UtcDateTime : null;
                    Note(lead, isDone ? new TaskFinished(task.Text) : new TaskReopened(task.Text));
                }

                return true;
            },
            cancellationToken);

    /// <summary>
    /// Adds to the history of a lead and to the audit log what the colleague who is signed in did. The caller saves it.
    /// </summary>
    internal bool Note(Lead lead, Event what)
    {
        var (now, actor) = (clock.GetUtcNow().UtcDateTime, audit.Actor);
        lead.Events.Add(LeadEvent.Of(what, now, actor.Id, actor.Name));
        audit.Add(what, lead.Reference);
        if ((what as ILeadAnswer)?.AnsweredAt is { } answeredAt)
        {
            lead.Answer(answeredAt, actor.Id);
        }

        return true;
    }

    /// <summary>
    /// Changes a lead as it is now. When a colleague changes it at the same moment, it is read and changed once more:
    /// nothing that is done here overrules what another did.
    /// </summary>
    internal async Task<bool> ChangeAsync(
        string reference, Func<Lead, bool> change, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var lead = await database.Leads.AsSplitQuery().Include(lead => lead.Events).Include(lead => lead.Tasks)
                .SingleOrDefaultAsync(lead => lead.Reference == reference, cancellationToken);
            if (lead is null && await merged.KeptAsync(reference, cancellationToken) is { } kept)
            {
                reference = kept;
                continue;
            }

            if (lead is null || !change(lead))
            {
                return false;
            }

            // What is added to a lead that a colleague merges at this moment would be lost behind it: the version of
            // the lead decides who was first.
            if (database.ChangeTracker.HasChanges())
            {
                database.Touch(lead);
            }

            try
            {
                await database.SaveChangesAsync(cancellationToken);
                return true;
            }
            catch (DbUpdateConcurrencyException) when (attempt < MostTries)
            {
                database.ChangeTracker.Clear();
            }
        }
    }
}
