namespace PlgTraject.Web.Data.Leads;

/// <summary>
/// An event by which a colleague may have answered the school. Nothing else stops the clock of a lead: no status, no
/// note, and no mail that the product or a machine sends by itself.
/// </summary>
public interface ILeadAnswer
{
    /// <summary>When the school was answered, in UTC; null when it was not, as in a call that nobody took.</summary>
    DateTime? AnsweredAt { get; }
}

/// <summary>
/// An event that says of an earlier one that it was no answer, or no mail of the school, after all.
/// </summary>
public interface ILeadAnswerWithdrawal
{
    /// <summary>The key of the earlier event.</summary>
    long EventId { get; }
}

/// <summary>An event by which the school wrote to us, so that it waits for us from then on.</summary>
public interface ISchoolMessage
{
    /// <summary>When it came, in UTC.</summary>
    DateTime At { get; }
}
