using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Mail.Inbound;

namespace PlgTraject.Web.Mail.Inbound;

/// <summary>Lets one of all instances on a database read the mailbox.</summary>
public sealed class MailboxLeases(IServiceScopeFactory scopes, IOptions<InboxOptions> options, TimeProvider clock)
{
    /// <summary>
    /// Longer than anything may take between two renewals: waiting for news, and two answers of the server.
    /// </summary>
    private TimeSpan Length => TimeSpan.FromSeconds(options.Value.PollSeconds) + (options.Value.Timeout * 2);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Claims the mailbox of the settings.</summary>
    /// <returns>Null when another instance reads it.</returns>
    public async Task<MailboxLease?> TakeAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<PlgTrajectDbContext>();
        var lease = new MailboxLease(options.Value.Name, Guid.NewGuid());
        if (!await database.Mailboxes.AnyAsync(one => one.Name == lease.Mailbox, cancellationToken))
        {
            await AddAsync(database, lease.Mailbox, cancellationToken);
        }

        var (now, until) = (Now, Now + Length);
        // A lease that ends further ahead than a new one would is of a clock that was set back since.
        var latest = until + Length;
        var taken = await database.Mailboxes
            .Where(one => one.Name == lease.Mailbox
                && (one.LeasedUntil == null || one.LeasedUntil < now || one.LeasedUntil > latest))
            .ExecuteUpdateAsync(
                set => set.SetProperty(one => one.LeasedUntil, until).SetProperty(one => one.LeaseId, lease.Id),
                cancellationToken);
        return taken == 0 ? null : lease;
    }

    /// <summary>Extends a lease.</summary>
    /// <exception cref="LeaseLostException">Another instance has it now.</exception>
    public async Task RenewAsync(
        PlgTrajectDbContext database, MailboxLease lease, CancellationToken cancellationToken)
    {
        var until = Now + Length;
        var renewed = await database.Mailboxes.Where(one => one.Name == lease.Mailbox && one.LeaseId == lease.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.LeasedUntil, until), cancellationToken);
        if (renewed == 0)
        {
            throw new LeaseLostException();
        }
    }

    /// <summary>Gives a lease back, so that another instance need not wait for its end.</summary>
    public async Task ReleaseAsync(MailboxLease lease)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PlgTrajectDbContext>().Mailboxes
            .Where(one => one.Name == lease.Mailbox && one.LeaseId == lease.Id)
            .ExecuteUpdateAsync(set => set
                .SetProperty(one => one.LeasedUntil, (DateTime?)null)
                .SetProperty(one => one.LeaseId, (Guid?)null));
    }

    private static async Task AddAsync(PlgTrajectDbContext database, string name, CancellationToken cancellationToken)
    {
        database.Mailboxes.Add(new Mailbox { Name = name });
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (Exception exception) when (exception.IsOfDatabase())
        {
            // Another instance that starts at this moment was first.
            database.ChangeTracker.Clear();
        }
    }
}

/// <summary>Says that this instance may read a mailbox.</summary>
public sealed record MailboxLease(string Mailbox, Guid Id);

/// <summary>Another instance reads the mailbox now.</summary>
public sealed class LeaseLostException() : Exception("Another instance reads the mailbox now.");
