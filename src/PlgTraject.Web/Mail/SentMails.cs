using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;

namespace PlgTraject.Web.Mail;

/// <summary>
/// Records the mails of one claim as sent, each as soon as can be: what is sent while a commit is under way goes into the
/// next one together, so that a busy outbox leaves the database to those who write inquiries.
/// </summary>
internal sealed class SentMails(IServiceScopeFactory scopes, TimeProvider clock, Guid lease) : IDisposable
{
    private readonly ConcurrentQueue<long> _waiting = new();
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Returns when it is committed.</summary>
    public async Task RecordAsync(long id)
    {
        _waiting.Enqueue(id);
        await _turn.WaitAsync();
        try
        {
            var ids = new List<long>();
            while (_waiting.TryDequeue(out var waiting))
            {
                ids.Add(waiting);
            }

            // Otherwise who had the turn before took this one along.
            if (ids.Count > 0)
            {
                await RecordAsync(ids);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task RecordAsync(List<long> ids)
    {
        await using var scope = scopes.CreateAsyncScope();
        var sentAt = clock.GetUtcNow().UtcDateTime;
        await scope.ServiceProvider.GetRequiredService<PlgTrajectDbContext>().OutboxMails
            .Where(mail => ids.Contains(mail.Id) && mail.LeaseId == lease)
            .ExecuteUpdateAsync(set => set
                .SetProperty(sent => sent.State, MailState.Sent)
                .SetProperty(sent => sent.SentAt, sentAt)
                .SetProperty(sent => sent.Attempts, sent => sent.Attempts + 1)
                .SetProperty(sent => sent.LastError, (string?)null)
                .SetProperty(sent => sent.LeasedUntil, (DateTime?)null)
                .SetProperty(sent => sent.LeaseId, (Guid?)null));
    }
}
