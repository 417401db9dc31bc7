using PlgTraject.Web.Content;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Inquiries;
using PlgTraject.Web.Features.Staff.Shared;

namespace PlgTraject.Web.Features.Staff.Quarantine;

/// <summary>One inquiry in quarantine, and why it is there.</summary>
public sealed class SuspectDetailModel(Lead lead)
{
    public LeadDetailModel Lead { get; } = new()
    {
        Reference = lead.Reference,
        Name = lead.Name,
        Role = lead.Role,
        School = lead.School,
        Town = lead.Town,
        Email = lead.Email,
        Phone = lead.Phone,
        Participants = lead.Participants,
        Place = lead.Place,
        WishedStart = lead.WishedStart,
        Question = lead.Question,
        CreatedAt = lead.CreatedAt,
        PrivacyVersion = lead.PrivacyVersion,
        Status = lead.Status,
        Version = lead.Version,
        Mails = [],
        History = [],
    };

    public IReadOnlyList<string> Reasons { get; } = lead.Suspicion?.Split('\n') ?? [];
}
