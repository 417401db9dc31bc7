using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Mail;

namespace PlgTraject.Web.Mail;

/// <summary>
/// Shares the outbox among several dispatchers on one database. Each claims some due mails by a lease, which keeps the
/// others away from them. <see cref="OutboxOutcomes"/> records the outcome under that same lease.
/// </summary>
public sealed class OutboxLeases(
    IServiceScopeFactory scopes, IOptions<MailOptions> options, MailComposer composer, TimeProvider clock,
    ILogger<OutboxLeases> logger)
{
    private TimeSpan Timeout => options.Value.Smtp.Timeout;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>
    /// Claims the mails that have been due longest, for as long as <paramref name="rounds"/> attempts may take.
    /// </summary>
    /// <param name="count">How many at most.</param>
    /// <param name="rounds">How many attempts are made one after the other.</param>
    /// <param name="cancellationToken">Stops before the claim.</param>
    public async Task<IReadOnlyList<OutboxMail>> ClaimAsync(int count, int rounds, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var mails = Mails(scope);
        var now = Now;
        // One timeout more than needed, because the clocks of two machines may differ.
        var until = now + (Timeout * (rounds + 1));
        var free = mails.Where(mail =>
            mail.NextAttemptAt <= now && (mail.LeasedUntil == null || mail.LeasedUntil < now));
        var due = free.Where(mail => mail.State == MailState.Pending);
        var pending = mails.Where(mail => mail.State == MailState.Pending);
        // Looking takes no lock, so that an idle dispatcher does not hold up somebody who stores an inquiry. Bringing
        // mails back reads all that wait, so it is done when none is due, and not before each claim of a long queue.
        if (!await due.AnyAsync(cancellationToken) && !await BringBackAsync(pending, now, until, cancellationToken))
        {
            return [];
        }

        var lease = Guid.NewGuid();
        var first = due.OrderBy(mail => mail.NextAttemptAt).ThenBy(mail => mail.Id).Take(count).Select(mail => mail.Id);
        // The row that is written must be free as well: another dispatcher may claim it after the first were chosen. It
        // is not asked to be pending, for then SQLite would read all that wait instead of looking up the first.
        var (from, staff) = (composer.FromAddress, composer.StaffAddress);
        var claimed = await free
            .Where(mail => first.Contains(mail.Id) && mail.State != MailState.Sent && mail.State != MailState.Parked)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(mail => mail.LeasedUntil, until)
                    .SetProperty(mail => mail.LeaseId, lease)
                    // A mail may wait because the server refuses an address of the settings, and goes once it is right.
                    .SetProperty(mail => mail.FromAddress, from)
                    .SetProperty(
                        mail => mail.ToAddress,
                        mail => mail.Audience == MailAudience.StaffDaily
                            || (mail.Audience == MailAudience.Staff && mail.LeadId != null) ? staff : mail.ToAddress),
                CancellationToken.None);
        var mine = mails.AsNoTracking().Where(mail => mail.State == MailState.Pending && mail.LeaseId == lease)
            .OrderBy(mail => mail.NextAttemptAt).ThenBy(mail => mail.Id);
        // The claimed mails are among the first, so with a limit the query ends at the last of them and does not read
        // all that wait. When fewer were claimed than asked for, few wait and there is no limit: if the answer to the
        // claim was lost and it was made again, the count tells only of the second time.
        return await (claimed == count ? mine.Take(count) : mine).ToListAsync(CancellationToken.None);
    }

    /// <summary>Whether an attempt that starts now is over before anybody else can claim the mail.</summary>
    public bool MaySend(OutboxMail claimed) => Now + Timeout <= claimed.LeasedUntil;

    /// <summary>The files that go with a mail.</summary>
    public async Task<IReadOnlyList<MailAttachment>> FilesAsync(OutboxMail claimed)
    {
        // Only a colleague sends files, so no other mail needs the question.
        if (claimed.Audience != MailAudience.School)
        {
            return [];
        }

        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PlgTrajectDbContext>().MailAttachments.AsNoTracking()
            .Where(file => file.MailId == claimed.Id).OrderBy(file => file.Id).ToListAsync();
    }

    /// <summary>Gives back the mails of a claim that were not attempted.</summary>
    public async Task ReleaseAsync(IReadOnlyList<OutboxMail> claimed)
    {
        await using var scope = scopes.CreateAsyncScope();
        var lease = claimed[0].LeaseId;
        await Mails(scope).Where(mail => mail.State == MailState.Pending && mail.LeaseId == lease)
            .ExecuteUpdateAsync(set => set
                .SetProperty(mail => mail.LeasedUntil, (DateTime?)null)
                .SetProperty(mail => mail.LeaseId, (Guid?)null));
    }

    /// <summary>
    /// Repairs mails after the clock was set back. Their attempts and leases then lie further ahead than this clock
    /// could put them, and would be waited for as long as the clock was set back. Such an attempt becomes due; such a
    /// lease ends when a new one would, so that a dispatcher that still sends under it can record that.
    /// </summary>
    /// <returns>Whether there were any.</returns>
    private async Task<bool> BringBackAsync(
        IQueryable<OutboxMail> pending, DateTime now, DateTime until, CancellationToken cancellationToken)
    {
        var (latestAttempt, latestLease) = (now + (RetrySchedule.Longest * 2), until + Timeout);
        var ahead = pending.Where(mail => mail.NextAttemptAt > latestAttempt || mail.LeasedUntil > latestLease);
        if (!await ahead.AnyAsync(cancellationToken))
        {
            return false;
        }

        var count = await ahead.ExecuteUpdateAsync(
            set => set
                .SetProperty(
                    mail => mail.NextAttemptAt,
                    mail => mail.NextAttemptAt > latestAttempt ? now : mail.NextAttemptAt)
                .SetProperty(
                    mail => mail.LeasedUntil,
                    mail => mail.LeasedUntil > latestLease ? until : mail.LeasedUntil),
            CancellationToken.None);
        logger.LogWarning("The clock was set back: {Count} mails no longer wait for a moment far ahead", count);
        return true;
    }

    private static DbSet<OutboxMail> Mails(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<PlgTrajectDbContext>().OutboxMails;
}
