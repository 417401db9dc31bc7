using System.Net;
using PlgTraject.Web.Infrastructure.Security;

namespace PlgTraject.Web.Access.SignIn;

/// <summary>
/// Slows down a client that guesses, at one account or at many. After a number of wrong guesses, each further one makes
/// the client wait twice as long, and what it sends while it should wait is refused without being judged. Every
/// instance keeps its own counts, in memory; the count of an account is in the database (<see cref="AccountGuard"/>).
/// </summary>
public sealed class SignInLimit(TimeProvider clock, ILogger<SignInLimit> logger)
{
    /// <summary>
    /// From how many wrong guesses on a client has to wait. The number is high, since all people of a school share one
    /// address.
    /// </summary>
    private const int Free = 20;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    /// <summary>How long after its last wrong guess a client is forgotten.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (int Failures, DateTimeOffset Last)> _clients = [];
    private DateTimeOffset _swept;

    /// <summary>Whether the client may guess now. A question counts for nothing.</summary>
    public bool Allows(IPAddress? client)
    {
        lock (_lock)
        {
            return !_clients.TryGetValue(ClientKey.Of(client), out var seen)
                || clock.GetUtcNow() - seen.Last >= Wait(seen.Failures);
        }
    }

    /// <summary>
    /// Counts a wrong guess. A guess that was refused without being judged must not be counted: the client would have
    /// to wait for ever.
    /// </summary>
    public void Count(IPAddress? client)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            Sweep(now);
            var key = ClientKey.Of(client);
            var failures = _clients.GetValueOrDefault(key).Failures + 1;
            _clients[key] = (failures, now);
            if (failures == Free)
            {
                logger.LogWarning(
                    "A client made {Failures} wrong guesses at signing in and has to wait from now on", failures);
            }
        }
    }

    private static TimeSpan Wait(int failures) => failures < Free
        ? TimeSpan.Zero
        : TimeSpan.FromSeconds(Math.Min(
            LongestWait.TotalSeconds, FirstWait.TotalSeconds * Math.Pow(2, Math.Min(failures - Free, 10))));

    private void Sweep(DateTimeOffset now)
    {
        if (now - _swept < LongestWait)
        {
            return;
        }

        _swept = now;
        foreach (var (key, seen) in _clients)
        {
            if (now - seen.Last >= Memory)
            {
                _clients.Remove(key);
            }
        }
    }
}
