namespace PlgTraject.Web.Access.SignIn;

/// <summary>What became of an attempt to sign in.</summary>
public enum SignInOutcome
{
    Refused,

    /// <summary>Everything right so far; a code is needed too.</summary>
    NeedsSecondStep,

    SignedIn,
}
