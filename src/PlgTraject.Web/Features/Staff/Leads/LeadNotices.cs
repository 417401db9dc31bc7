using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.Leads;

/// <summary>What the page of a lead says after an act.</summary>
public static class LeadNotices
{
    public static readonly Notice MailSentAgain = Notice.Success("De mail gaat nu opnieuw weg.");

    public static Notice StatusIs(LeadStatus status) =>
        Notice.Success($"De status is nu '{LeadStatuses.NameOf(status)}'.");
}
