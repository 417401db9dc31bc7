namespace PlgTraject.Web.Commands.Checks;

/// <summary>One line of the check.</summary>
/// <param name="Verdict">How it is.</param>
/// <param name="Subject">What was looked at: a setting where there is one.</param>
/// <param name="Text">What was found, and what to do.</param>
public sealed record Finding(Verdict Verdict, string Subject, string Text)
{
    public static Finding Ok(string subject, string text) => new(Verdict.Ok, subject, text);

    public static Finding Warning(string subject, string text) => new(Verdict.Warning, subject, text);

    public static Finding Fault(string subject, string text) => new(Verdict.Fault, subject, text);
}
