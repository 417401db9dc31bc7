using System.Globalization;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Access;

/// <summary>The Dutch words for roles and for what the audit log tells of.</summary>
public static class StaffText
{
    /// <summary>The page to go to after erasing, which says what became of it.</summary>
    public static string Done(ErasureOutcome outcome) => Addresses.Staff.Privacy + "?gedaan=" + outcome switch
    {
        ErasureOutcome.Done => "gewist",
        ErasureOutcome.JournalInUse => "journaal",
        ErasureOutcome.MailUnderWay => "mail",
        _ => "niets",
    };

    /// <summary>The page to go to after deleting from quarantine, which says how many went.</summary>
    public static string Deleted(int count) => Addresses.Staff.Quarantine
        + (count == 0 ? "?gedaan=niets" : string.Create(CultureInfo.InvariantCulture, $"?gedaan=verwijderd&aantal={count}"));
}
