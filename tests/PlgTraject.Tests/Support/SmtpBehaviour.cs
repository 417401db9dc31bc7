namespace PlgTraject.Tests.Support;

/// <summary>How the test's mail server behaves.</summary>
public enum SmtpBehaviour
{
    Accept,

    /// <summary>550 for every recipient.</summary>
    RefuseForGood,

    /// <summary>451 for every recipient.</summary>
    Busy,

    /// <summary>Offers to sign in, and accepts no one.</summary>
    RefuseSignIn,

    /// <summary>Accepts the connection and never says a word.</summary>
    Silent,

    /// <summary>Takes the whole mail, then hangs up without an answer.</summary>
    HangUpAfterData,
}
