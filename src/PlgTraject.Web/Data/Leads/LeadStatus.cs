namespace PlgTraject.Web.Data.Leads;

/// <summary>Where a lead stands in the conversation with the school.</summary>
public enum LeadStatus
{
    /// <summary>Nobody has answered yet.</summary>
    New,

    /// <summary>Staff and school are talking.</summary>
    InConversation,

    /// <summary>The school has an offer.</summary>
    Offer,

    /// <summary>The school takes part.</summary>
    Won,

    /// <summary>The school does not take part.</summary>
    Lost,

    /// <summary>
    /// In quarantine: it looks like spam, and is not treated as a lead unless staff release it.
    /// <see cref="PlgTrajectDbContext.Leads"/> leaves it out.
    /// </summary>
    Suspect,

    /// <summary>
    /// Another lead took its place. <see cref="PlgTrajectDbContext.Leads"/> leaves it out; it is kept as long as the
    /// other, so that this can be undone.
    /// </summary>
    Merged,
}
