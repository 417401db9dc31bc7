using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.Leads;

/// <summary>What the page of a lead says after an act.</summary>
public static class LeadNotices
{
    public static readonly Notice MailSentAgain = Notice.Success("De mail gaat nu opnieuw weg.");

    public static Notice MailsSentAgain(int count) => count switch
    {
        0 => Notice.Success("Er was geen mail meer om opnieuw te versturen. Een collega was je voor."),
        1 => Notice.Success("1 mail gaat nu opnieuw weg."),
        _ => Notice.Success(string.Create(DutchText.Culture, $"{count} mails gaan nu opnieuw weg.")),
    };

    public static Notice StatusIs(LeadStatus status) =>
        Notice.Success($"De status is nu '{LeadStatuses.NameOf(status)}'.");
}
