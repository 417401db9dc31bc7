namespace PlgTraject.Web.Data.Leads;

/// <summary>The statuses of a conversation.</summary>
public static class LeadStatuses
{
    /// <summary>In their order. Without <see cref="LeadStatus.Suspect"/>, which nobody can choose.</summary>
    public static IReadOnlyList<LeadStatus> OfConversation { get; } =
        [LeadStatus.New, LeadStatus.InConversation, LeadStatus.Offer, LeadStatus.Won, LeadStatus.Lost];

    /// <summary>Reads the name of one of them.</summary>
    /// <returns>Null when it is none.</returns>
    public static LeadStatus? Parse(string? name) =>
        Enum.TryParse<LeadStatus>(name, out var status) && OfConversation.Contains(status) ? status : null;
}
