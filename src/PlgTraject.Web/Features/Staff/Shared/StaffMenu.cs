using PlgTraject.Web.Access;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads.Inbound;

namespace PlgTraject.Web.Features.Staff.Shared;

/// <summary>One place of the menu of the staff area.</summary>
/// <param name="Address">The page it leads to.</param>
/// <param name="Text">What the menu calls it.</param>
/// <param name="IsFor">
/// Whether a colleague sees it, given the settings: the menu has no page that refuses the colleague.
/// </param>
public sealed record StaffMenuItem(string Address, string Text, Func<CurrentUser, StaffOptions, bool> IsFor)
{
    /// <summary>
    /// How many of something wait behind it, and what a screen reader hears after the number; null when nothing is
    /// counted.
    /// </summary>
    public (Func<IServiceProvider, CancellationToken, Task<int>> Count, string Words)? Waiting { get; init; }

    /// <summary>What tells a screen reader that somebody is at this place: on its page, or on one below it.</summary>
    /// <returns>Null when somebody is elsewhere.</returns>
    public string? CurrentOn(string? path) => path == Address ? "page"
        : Address != Addresses.Staff.Root && path?.StartsWith($"{Address}/", StringComparison.Ordinal) == true ? "true"
        : null;
}

/// <summary>
/// The menus of the staff area: the work with what a beheerder does, and one's own account behind one's name.
/// </summary>
public static class StaffMenu
{
    public static readonly IReadOnlyList<StaffMenuItem> Work =
    [
        new(Addresses.Staff.Root, "Vandaag", (_, _) => true),
        new(Addresses.Staff.Leads, "Aanvragen", (_, _) => true),
        new(Addresses.Staff.Mailbox, "Mail", (_, _) => true)
        {
            Waiting = (
                (services, stop) => services.GetRequiredService<WaitingMails>().CountAsync(stop), "om te verdelen"),
        },
        new(Addresses.Staff.Figures, "Cijfers", (_, _) => true),
        new(Addresses.Staff.Templates, "Sjablonen", (me, _) => me.MayAdminister),
        new(Addresses.Staff.Colleagues, "Medewerkers", (me, _) => me.MayAdminister),
        new(Addresses.Staff.Audit, "Logboek", (me, _) => me.MayAdminister),
        new(Addresses.Staff.Privacy, "Privacy", (me, _) => me.MayAdminister),
    ];

    public static readonly IReadOnlyList<StaffMenuItem> OwnAccount =
    [
        new(Addresses.Staff.Signature, "Ondertekening", (me, _) => me.MayWork),
        new(Addresses.Staff.Absence, "Afwezigheid", (me, _) => me.MayWork),
        new(Addresses.Staff.Password, "Wachtwoord", (_, options) => options.LocalAccounts),
        new(Addresses.Staff.OwnSecondStep, "Tweede stap", (_, _) => true),
        new(Addresses.Staff.Sessions, "Sessies", (_, _) => true),
    ];
}
