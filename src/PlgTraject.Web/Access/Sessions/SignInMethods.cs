namespace PlgTraject.Web.Access.Sessions;

/// <summary>How somebody signed in, by RFC 8176; it stays with the session.</summary>
public static class SignInMethods
{
    public const string Password = "pwd";

    /// <summary>With more than one factor.</summary>
    public const string MultiFactor = "mfa";

    /// <summary>At the organisation's own provider, which did not say how.</summary>
    public const string Federated = "fed";

    /// <summary>In Dutch.</summary>
    public static string NameOf(string method) => method switch
    {
        Password => "Wachtwoord",
        MultiFactor => "Twee stappen",
        Federated => "Via de organisatie",
        _ => throw new InvalidOperationException($"The method '{method}' has no Dutch words yet."),
    };
}
