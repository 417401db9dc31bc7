namespace PlgTraject.Web.Access.SignIn;

/// <summary>Whether a guess was right.</summary>
public enum GuessOutcome
{
    Wrong,
    Refused,
    Half,
    Right,
}
