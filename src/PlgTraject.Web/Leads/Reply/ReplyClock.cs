using PlgTraject.Web.Content;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Leads;

/// <summary>By when a new lead must be answered, as the site promises its school.</summary>
public sealed class ReplyClock(ProgrammeContent programme, TimeProvider clock)
{
    /// <param name="createdAt">When the lead came, in UTC.</param>
    /// <returns>UTC.</returns>
    public DateTime AnswerBy(DateTime createdAt) => createdAt.AddHours(programme.Contact.AnswerHours);

    /// <summary>Whether a lead should have been answered by now and was not.</summary>
    public bool IsLate(LeadStatus status, DateTime createdAt) =>
        status == LeadStatus.New && AnswerBy(createdAt) < clock.GetUtcNow().UtcDateTime;
}
