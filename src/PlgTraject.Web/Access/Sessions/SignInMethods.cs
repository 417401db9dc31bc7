namespace PlgTraject.Web.Access.Sessions;

/// <summary>How a colleague signed in, in the words of RFC 8176. The session keeps it until it ends.</summary>
public static class SignInMethods
{
    public const string Password = "pwd";

    /// <summary>With a second step, here or at the provider.</summary>
    public const string MultiFactor = "mfa";

    /// <summary>At the organisation's own provider, which did not say that there was a second step.</summary>
    public const string Federated = "fed";

    /// <summary>The Dutch name of a method.</summary>
    /// <exception cref="InvalidOperationException">The method is none of these.</exception>
    public static string NameOf(string method) => method switch
    {
        Password => "Wachtwoord",
        MultiFactor => "Twee stappen",
        Federated => "Via de organisatie",
        _ => throw new InvalidOperationException($"The method '{method}' has no Dutch words yet."),
    };
}
