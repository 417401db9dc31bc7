namespace PlgTraject.Web.Mail;

/// <summary>How long to wait after a failed attempt: longer each time, with no end to trying.</summary>
public static class RetrySchedule
{
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);

    /// <param name="attempts">Failed attempts so far, from 1.</param>
    /// <returns>30 seconds, then twice as long each time, up to an hour.</returns>
    public static TimeSpan PauseAfter(int attempts)
    {
        // Beyond ten doublings the cap holds anyway, and the multiplication must not overflow.
        var pause = First * Math.Pow(2, Math.Min(attempts - 1, 10));
        return pause < Longest ? pause : Longest;
    }
}
