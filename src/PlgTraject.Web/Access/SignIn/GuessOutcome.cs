namespace PlgTraject.Web.Features.Staff;

/// <summary>Whether a guess was right.</summary>
public enum GuessOutcome
{
    Wrong,
    Refused,
    Half,
    Right,
}
