using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.ContactDetails;

/// <summary>What the page of a lead says after its details were written down.</summary>
public static class ContactNotices
{
    public static readonly Notice Changed = Notice.Success("De gegevens zijn bewaard.");
    public static readonly Notice Unchanged = Notice.Success("Er was niets te wijzigen.");
    public static readonly Notice Added =
        Notice.Success("De aanvraag is ingevoerd. De school krijgt er geen mail van.");
}
