using PlgTraject.Web.Data.Events;

namespace PlgTraject.Web.Access.SignIn;

/// <summary>What became of a guess at a password or code.</summary>
/// <param name="Outcome">Whether it was right.</param>
/// <param name="What">What the audit log says of it.</param>
public sealed record Guess(GuessOutcome Outcome, Event What)
{
    /// <summary>Right, but the account needs a second step: nothing is told or forgotten yet.</summary>
    public static readonly Guess Half = new(GuessOutcome.Half, new SignedIn());

    public static Guess Right(Event what) => new(GuessOutcome.Right, what);

    public static Guess Wrong(SignInFault why) => new(GuessOutcome.Wrong, new SignInFailed(why));

    /// <summary>Not looked at, or right but too late, and so not counted.</summary>
    public static Guess Refused(SignInFault why) => new(GuessOutcome.Refused, new SignInFailed(why));
}

/// <summary>Whether a guess was right.</summary>
public enum GuessOutcome
{
    Wrong,
    Refused,
    Half,
    Right,
}
