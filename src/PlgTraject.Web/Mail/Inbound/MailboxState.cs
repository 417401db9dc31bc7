using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Mail.Inbound;

namespace PlgTraject.Web.Mail.Inbound;

/// <summary>
/// Whether the mailbox can be read. It is kept in the database, so that one line tells that it can't and one that it
/// can again, however often the program starts meanwhile.
/// </summary>
public sealed class MailboxState(
    IServiceScopeFactory scopes, IOptions<InboxOptions> options, TimeProvider clock, ILogger<MailboxState> logger)
{
    /// <summary>Notes that all folders were read to the end.</summary>
    public async Task SucceedAsync(MailboxLease lease, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var mailboxes = Own(scope).Where(one => one.LeaseId == lease.Id);
        var since = await mailboxes.Select(one => one.FailsSince).SingleOrDefaultAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        await mailboxes.ExecuteUpdateAsync(
            set => set
                .SetProperty(one => one.ReadAt, now)
                .SetProperty(one => one.FailsSince, (DateTime?)null)
                .SetProperty(one => one.Fault, (string?)null),
            cancellationToken);
        if (since is { } begun)
        {
            logger.LogInformation(
                "The mailbox can be read again after {Minutes:0} minutes; nothing was lost",
                (now - begun).TotalMinutes);
        }
    }

    /// <summary>Notes that the mailbox can't be read.</summary>
    public async Task FailAsync(Exception exception)
    {
        var (fault, now) = (FaultOf(exception), clock.GetUtcNow().UtcDateTime);
        await using var scope = scopes.CreateAsyncScope();
        // The first failure of an episode is told; those after it say nothing new.
        var begun = await Own(scope).Where(one => one.FailsSince == null).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.FailsSince, now).SetProperty(one => one.Fault, fault));
        if (begun > 0)
        {
            logger.LogError("The mailbox can't be read: {Fault}. It is tried again until it can", fault);
            return;
        }

        await Own(scope).ExecuteUpdateAsync(set => set.SetProperty(one => one.Fault, fault));
        logger.LogDebug("The mailbox still can't be read: {Fault}", fault);
    }

    /// <summary>The mailbox of the settings; null before it was first claimed.</summary>
    public async Task<Mailbox?> ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Own(scope).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// Since when the mailbox was not read, when that is longer than it may be; null while all is well, and while none
    /// is read.
    /// </summary>
    public async Task<DateTime?> SilentSinceAsync(CancellationToken cancellationToken) =>
        options.Value.IsOn && await ReadAsync(cancellationToken) is { } mailbox && IsLate(mailbox)
            ? mailbox.ReadAt ?? mailbox.FailsSince
            : null;

    /// <summary>Whether a mailbox was not read for longer than it may be.</summary>
    public bool IsLate(Mailbox mailbox)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var late = now - TimeSpan.FromMinutes(options.Value.LateAfterMinutes);
        // While somebody has a lease and nothing fails, many mails are being taken.
        var isIdle = mailbox.FailsSince is null && !(mailbox.LeasedUntil > now);
        return mailbox.FailsSince < late || (isIdle && mailbox.ReadAt < late);
    }

    /// <summary>What is wrong, in English, without what a server said, in which an address may stand.</summary>
    public static string FaultOf(Exception exception) => exception switch
    {
        TlsException tls => $"no TLS, {tls.Failure.English}",
        TokenException token => token.Message,
        MailKit.Security.AuthenticationException => "the server refuses the sign-in",
        System.Net.Sockets.SocketException socket => $"the server can't be reached ({socket.SocketErrorCode})",
        OperationCanceledException or TimeoutException => "the server does not answer in time",
        MailKit.FolderNotFoundException => "there is no folder of the name in Inbox:SentFolder",
        MailKit.CommandException => "the server refuses what it is asked",
        MailKit.ProtocolException or MailKit.ServiceNotConnectedException or IOException => "the connection broke",
        _ when exception.IsOfDatabase() => "the database does not take what comes",
        _ => exception.GetType().Name,
    };

    private IQueryable<Mailbox> Own(AsyncServiceScope scope)
    {
        var name = options.Value.Name;
        return scope.ServiceProvider.GetRequiredService<PlgTrajectDbContext>().Mailboxes
            .Where(one => one.Name == name);
    }
}

/// <summary>
/// Degraded while the mailbox was not read for long. Inquiries can still be stored, so the site stays ready.
/// </summary>
public sealed class MailboxHealthCheck(MailboxState state, IOptions<InboxOptions> options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        options.Value.IsOn && await state.ReadAsync(cancellationToken) is { } mailbox && state.IsLate(mailbox)
            ? HealthCheckResult.Degraded($"The mailbox can't be read: {mailbox.Fault ?? "nobody reads it"}")
            : HealthCheckResult.Healthy();
}
