namespace PlgTraject.Web.Data.Accounts;

/// <summary>
/// A browser in which somebody is signed in. Without its row a session is over, wherever its cookie is. All times are UTC.
/// </summary>
public sealed class AccountSession
{
    public const int KeyLength = 64;
    public const int StampMaxLength = 64;
    public const int MethodMaxLength = 10;
    public const int BrowserMaxLength = 60;

    /// <summary>SHA-256 in hexadecimal of the random id that is in the cookie only.</summary>
    public required string Key { get; set; }

    public required string UserId { get; set; }

    /// <summary>The security stamp the account had: a session ends when the account has another.</summary>
    public required string Stamp { get; set; }

    public required DateTime BeganAt { get; set; }

    /// <summary>To a few minutes.</summary>
    public required DateTime LastSeenAt { get; set; }

    /// <summary>From then on it is over: unused for too long after <see cref="LastSeenAt"/>, or too long after <see cref="BeganAt"/>.</summary>
    public required DateTime EndsAt { get; set; }

    /// <summary>How somebody signed in, by RFC 8176.</summary>
    public required string Method { get; set; }

    /// <summary>Kind of browser and machine, in Dutch.</summary>
    public required string Browser { get; set; }
}
