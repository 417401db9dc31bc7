namespace PlgTraject.Web.Commands.Checks;

/// <summary>One line that the command "check" prints.</summary>
/// <param name="Verdict">Whether something must be done.</param>
/// <param name="Subject">What was looked at: a setting where there is one.</param>
/// <param name="Text">What was found, and what to do about it.</param>
public sealed record Finding(Verdict Verdict, string Subject, string Text)
{
    public static Finding Ok(string subject, string text) => new(Verdict.Ok, subject, text);

    public static Finding Warning(string subject, string text) => new(Verdict.Warning, subject, text);

    public static Finding Fault(string subject, string text) => new(Verdict.Fault, subject, text);
}

/// <summary>How serious a finding is, from the least to the most.</summary>
public enum Verdict
{
    Ok,

    /// <summary>The product works, but somebody should know this.</summary>
    Warning,

    /// <summary>The product does not work, or must not go live with this.</summary>
    Fault,
}
