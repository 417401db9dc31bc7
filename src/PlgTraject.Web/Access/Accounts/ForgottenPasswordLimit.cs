using System.Net;
using PlgTraject.Web.Infrastructure.Security;

namespace PlgTraject.Web.Access.Accounts;

/// <summary>How often one client may ask for a new password. Kept in memory, by instance, and forgotten every quarter of an hour.</summary>
public sealed class ForgottenPasswordLimit(TimeProvider clock)
{
    private const int Most = 10;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _counts = [];
    private DateTimeOffset _since = DateTimeOffset.MinValue;

    public bool Allows(IPAddress? client)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            // A clock that is set back begins anew, or everybody would wait that much longer.
            if (now < _since || now - _since >= Window)
            {
                _counts.Clear();
                _since = now;
            }

            var key = ClientKey.Of(client);
            return (_counts[key] = _counts.GetValueOrDefault(key) + 1) <= Most;
        }
    }
}
