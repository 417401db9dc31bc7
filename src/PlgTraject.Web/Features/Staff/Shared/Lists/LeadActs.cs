using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.Shared.Lists;

/// <summary>What can be done with several leads at once, as a form posts it.</summary>
public static class LeadActs
{
    public const string Yes = "ja";

    private const string OwnerMark = "eigenaar:";
    private const string StatusMark = "status:";

    public static string Owner(string? id) => OwnerMark + id;

    public static string Status(LeadStatus status) => StatusMark + status;

    /// <summary>Reads what somebody chose.</summary>
    /// <returns>Null when nothing was chosen, or somebody to whom no lead can be given.</returns>
    public static LeadAct? Parse(string? text, IReadOnlyList<ColleagueChoice> colleagues)
    {
        if (text is null)
        {
            return null;
        }

        if (text.StartsWith(StatusMark, StringComparison.Ordinal))
        {
            return LeadStatuses.Parse(text[StatusMark.Length..]) is { } status ? new LeadAct(status, null, null) : null;
        }

        var owner = colleagues.FirstOrDefault(one => one.MayWork && text == Owner(one.Id));
        return owner is not null || text == Owner(null) ? new LeadAct(null, owner?.Id, owner?.Name) : null;
    }
}

/// <summary>Giving leads another status, or else to a colleague or to nobody.</summary>
/// <param name="Status">The new status; null when the leads get another owner.</param>
/// <param name="OwnerId">The account of the new owner; null for nobody.</param>
/// <param name="OwnerName">The name of the new owner.</param>
public sealed record LeadAct(LeadStatus? Status, string? OwnerId, string? OwnerName);

/// <summary>The choice of what is done.</summary>
public sealed record LeadActsModel(IReadOnlyList<ColleagueChoice> Colleagues, string? Chosen);
