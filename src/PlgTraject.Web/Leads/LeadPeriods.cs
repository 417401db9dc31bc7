using System.ComponentModel.DataAnnotations;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Leads;

/// <summary>
/// For how many days a lead stays after it came or its status last changed, by its status. A new status needs a property here
/// and a line in <see cref="Of"/>.
/// </summary>
public sealed class LeadPeriods
{
    private const int Longest = 3650;

    [Range(1, Longest)]
    public int New { get; set; } = 365;

    [Range(1, Longest)]
    public int InConversation { get; set; } = 365;

    [Range(1, Longest)]
    public int Offer { get; set; } = 365;

    [Range(1, Longest)]
    public int Won { get; set; } = 730;

    [Range(1, Longest)]
    public int Lost { get; set; } = 180;

    [Range(1, Longest)]
    public int Suspect { get; set; } = 30;

    public int Of(LeadStatus status) => status switch
    {
        LeadStatus.New => New,
        LeadStatus.InConversation => InConversation,
        LeadStatus.Offer => Offer,
        LeadStatus.Won => Won,
        LeadStatus.Lost => Lost,
        LeadStatus.Suspect => Suspect,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Has no period yet."),
    };
}
