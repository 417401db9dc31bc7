namespace PlgTraject.Web.Privacy;

/// <summary>What became of a request to erase.</summary>
public enum ErasureOutcome
{
    Done,

    /// <summary>Gone from the tables; a copy is in the journal of the database until the next time it is emptied.</summary>
    JournalInUse,

    NotFound,

    /// <summary>A mail is being sent at this moment: nothing is erased.</summary>
    MailUnderWay,
}
