using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.Today;

/// <summary>What the first page of staff says after an act.</summary>
public static class TodayNotices
{
    public static Notice MailsSentAgain(int count) => count switch
    {
        0 => Notice.Success("Er was geen mail meer om opnieuw te versturen. Een collega was je voor."),
        1 => Notice.Success("1 mail gaat nu opnieuw weg."),
        _ => Notice.Success(string.Create(DutchText.Culture, $"{count} mails gaan nu opnieuw weg.")),
    };
}
