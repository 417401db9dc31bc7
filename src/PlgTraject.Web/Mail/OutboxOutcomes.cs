using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;

namespace PlgTraject.Web.Mail;

/// <summary>Records what became of mails that were claimed by <see cref="OutboxLeases"/>, under their lease.</summary>
public sealed class OutboxOutcomes(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OutboxOutcomes> logger)
    : IDisposable
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentQueue<OutboxMail> _sent = new();
    private readonly SemaphoreSlim _turn = new(1, 1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>
    /// Records that a mail is sent, and returns when that is committed. Mails that are sent while a commit is under way
    /// go into the next one together, so that a busy outbox leaves the database to those who write inquiries.
    /// </summary>
    public async Task RecordSentAsync(OutboxMail claimed)
    {
        _sent.Enqueue(claimed);
        await _turn.WaitAsync();
        try
        {
            var mails = new List<OutboxMail>();
            while (_sent.TryDequeue(out var mail))
            {
                mails.Add(mail);
            }

            var now = Now;
            // There are none when this mail was recorded together with another one. What a colleague wrote is recorded
            // by itself, with the answer that it is.
            foreach (var claim in mails.GroupBy(mail =>
                (mail.LeaseId, Alone: mail.Audience == MailAudience.School ? mail.Id : 0)))
            {
                await RecordAsync(
                    [.. claim],
                    set => set
                        .SetProperty(mail => mail.State, MailState.Sent)
                        .SetProperty(mail => mail.SentAt, now)
                        .SetProperty(mail => mail.LastError, (string?)null),
                    claim.Key.Alone == 0
                        ? null
                        : (database, stop) => AnswerAsync(database, claim.Key.Alone, now, stop));
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Records that sending a mail failed.</summary>
    /// <param name="claimed">The mail.</param>
    /// <param name="state">Pending to try again later, Parked for staff to look at.</param>
    /// <param name="reason">What the mail server said.</param>
    public Task RecordFailedAsync(OutboxMail claimed, MailState state, string reason)
    {
        var next = Now + RetrySchedule.PauseAfter(claimed.Attempts + 1);
        var error = reason.Length > OutboxMail.ErrorMaxLength ? reason[..OutboxMail.ErrorMaxLength] : reason;
        return RecordAsync([claimed], set => set
            .SetProperty(mail => mail.State, state)
            .SetProperty(mail => mail.NextAttemptAt, next)
            .SetProperty(mail => mail.LastError, error));
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>
    /// Keeps trying as long as the lease lasts: a mail that was sent while the database is busy or does not answer must
    /// not be sent again.
    /// </summary>
    /// <param name="claimed">Mails of one claim.</param>
    /// <param name="outcome">What became of all of them.</param>
    /// <param name="also">What is written together with it, or null.</param>
    private async Task RecordAsync(
        IReadOnlyList<OutboxMail> claimed, Action<UpdateSettersBuilder<OutboxMail>> outcome,
        Func<PlgTrajectDbContext, CancellationToken, Task>? also = null)
    {
        var ids = claimed.Select(mail => mail.Id).ToList();
        var lease = claimed[0].LeaseId;
        while (true)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var database = scope.ServiceProvider.GetRequiredService<PlgTrajectDbContext>();
                var mails = database.OutboxMails.Where(mail => ids.Contains(mail.Id) && mail.LeaseId == lease);
                var recorded = also is null
                    ? await WriteAsync(mails, outcome, CancellationToken.None)
                    : await database.AloneAsync(
                        async stop =>
                        {
                            var written = await WriteAsync(mails, outcome, stop);
                            await (written == 0 ? Task.CompletedTask : also(database, stop));
                            return written;
                        },
                        CancellationToken.None);
                if (recorded < ids.Count)
                {
                    logger.LogWarning("The lease on a mail of {Mails} ran out before its outcome was recorded", ids);
                }

                return;
            }
            catch (Exception exception) when (Now < claimed[0].LeasedUntil)
            {
                var fault = exception.GetType().Name;
                logger.LogWarning("The outcome of mails {Mails} is not recorded yet: {Fault}", ids, fault);
                await Task.Delay(RetryPause, clock);
            }
        }
    }

    private static Task<int> WriteAsync(
        IQueryable<OutboxMail> mails, Action<UpdateSettersBuilder<OutboxMail>> outcome,
        CancellationToken cancellationToken) => mails.ExecuteUpdateAsync(
        set =>
        {
            outcome(set);
            set.SetProperty(mail => mail.Attempts, mail => mail.Attempts + 1)
                .SetProperty(mail => mail.LeasedUntil, (DateTime?)null)
                .SetProperty(mail => mail.LeaseId, (Guid?)null);
        },
        cancellationToken);

    /// <summary>What a colleague wrote has gone: it answers the school, and its draft is not needed any more.</summary>
    private static async Task AnswerAsync(
        PlgTrajectDbContext database, long id, DateTime now, CancellationToken cancellationToken)
    {
        var mail = await database.OutboxMails.AsNoTracking().SingleAsync(mail => mail.Id == id, cancellationToken);
        var lead = await database.Leads.SingleAsync(lead => lead.Id == mail.LeadId, cancellationToken);
        var author = await database.Users.Where(colleague => colleague.Id == mail.AuthorId)
            .Select(colleague => colleague.DisplayName).SingleOrDefaultAsync(cancellationToken);
        lead.Events.Add(LeadEvent.Of(new AnswerMailed(id, now), now, mail.AuthorId, author ?? StoredEvent.Erased));
        lead.Answer(now, mail.AuthorId);
        await database.MailAttachments.Where(file => file.MailId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(file => file.DraftId, (long?)null), cancellationToken);
        await database.MailDrafts.Where(draft => draft.MailId == id).ExecuteDeleteAsync(cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>How long to wait after a failed attempt: longer each time, with no end to trying.</summary>
public static class RetrySchedule
{
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);

    /// <param name="attempts">Failed attempts so far, from 1.</param>
    /// <returns>30 seconds, then twice as long each time, up to an hour.</returns>
    public static TimeSpan PauseAfter(int attempts)
    {
        // Beyond ten doublings the cap holds anyway, and the multiplication must not overflow.
        var pause = First * Math.Pow(2, Math.Min(attempts - 1, 10));
        return pause < Longest ? pause : Longest;
    }
}
