using PlgTraject.Web.Data.Audit;

namespace PlgTraject.Web.Access.SignIn;

/// <summary>What became of a guess at a password or code.</summary>
/// <param name="Outcome">Whether it was right.</param>
/// <param name="Kind">What the audit log says of it.</param>
/// <param name="Detail">And what more, in Dutch.</param>
public sealed record Guess(GuessOutcome Outcome, AuditKind Kind, string? Detail)
{
    /// <summary>Right, but the account needs a second step: nothing is told or forgotten yet.</summary>
    public static readonly Guess Half = new(GuessOutcome.Half, AuditKind.SignedIn, null);

    public static Guess Right(AuditKind kind, string? detail = null) => new(GuessOutcome.Right, kind, detail);

    public static Guess Wrong(string detail) => new(GuessOutcome.Wrong, AuditKind.SignInFailed, detail);

    /// <summary>Not looked at, or right but too late, and so not counted.</summary>
    public static Guess Refused(string detail) => new(GuessOutcome.Refused, AuditKind.SignInFailed, detail);
}
