namespace PlgTraject.Web.Commands.Checks;

/// <summary>What a look at the configuration says.</summary>
public enum Verdict
{
    Ok,

    /// <summary>It works; somebody should know.</summary>
    Warning,

    /// <summary>It does not work, or must not go live like this.</summary>
    Fault,
}
