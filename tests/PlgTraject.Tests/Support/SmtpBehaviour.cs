namespace PlgTraject.Tests.Support;

/// <summary>How the test's mail server behaves.</summary>
public enum SmtpBehaviour
{
    Accept,

    /// <summary>550 for every recipient.</summary>
    RefuseForGood,

    /// <summary>550 for the sender, whoever it is for: a setting of ours is wrong.</summary>
    RefuseSender,

    /// <summary>451 for every recipient.</summary>
    Busy,

    /// <summary>535 for everybody who signs in.</summary>
    RefuseSignIn,

    /// <summary>Accepts the connection and never says a word.</summary>
    Silent,

    /// <summary>A tarpit: says something all the time, one byte after the other, and never a whole answer.</summary>
    Dripping,

    /// <summary>Hangs up in the middle of the mail.</summary>
    HangUpInData,

    /// <summary>Takes the whole mail, then hangs up without an answer.</summary>
    HangUpAfterData,
}
