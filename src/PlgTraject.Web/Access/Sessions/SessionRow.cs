namespace PlgTraject.Web.Access.Sessions;

/// <summary>One of somebody's sessions as it is shown.</summary>
/// <param name="Key">Names it; it does not open it.</param>
/// <param name="Browser">Such as "Firefox op Windows".</param>
/// <param name="Method">How they signed in, by RFC 8176.</param>
/// <param name="BeganAt">UTC.</param>
/// <param name="LastSeenAt">UTC, to a few minutes.</param>
/// <param name="IsHere">The browser that asks.</param>
public sealed record SessionRow(string Key, string Browser, string Method, DateTime BeganAt, DateTime LastSeenAt, bool IsHere);
