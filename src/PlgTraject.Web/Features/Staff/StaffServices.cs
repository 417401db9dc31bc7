using PlgTraject.Web.Features.Staff.Answering;
using PlgTraject.Web.Features.Staff.AuditLog;
using PlgTraject.Web.Features.Staff.Bulk;
using PlgTraject.Web.Features.Staff.Figures;
using PlgTraject.Web.Features.Staff.LeadDetail;
using PlgTraject.Web.Features.Staff.Leads;
using PlgTraject.Web.Features.Staff.Mailbox;
using PlgTraject.Web.Features.Staff.PersonalData;
using PlgTraject.Web.Features.Staff.Shared.Lists;
using PlgTraject.Web.Features.Staff.Today;

namespace PlgTraject.Web.Features.Staff;

public static class StaffServices
{
    /// <summary>Registers what the pages of the staff area need.</summary>
    public static IServiceCollection AddStaff(this IServiceCollection services) => services
        .AddSingleton<LastList>()
        .AddToday()
        .AddLeadLists()
        .AddLeadBulk()
        .AddFigures()
        .AddLeadDetail()
        .AddStaffAnswering()
        .AddStaffMailbox()
        .AddAuditLog()
        .AddPersonalData();
}
