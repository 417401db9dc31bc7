namespace PlgTraject.Web.Data.Accounts;

/// <summary>The roles of staff, a row each, from the least to the most.</summary>
public static class StaffRoles
{
    public static IReadOnlyList<Row> All { get; } =
    [
        new(StaffRole.Reader, "Lezer", "leest aanvragen"),
        new(StaffRole.Advisor, "Adviseur", "beantwoordt ook aanvragen en geeft verdachte vrij"),
        new(StaffRole.Administrator, "Beheerder",
            "verwijdert ook verdachte aanvragen, beheert medewerkers en gegevens, en leest het logboek"),
    ];

    /// <exception cref="InvalidOperationException">There is no row for the role.</exception>
    public static Row Of(StaffRole role) => All.FirstOrDefault(row => row.Role == role)
        ?? throw new InvalidOperationException($"{nameof(StaffRoles)} has no row for {role} yet.");

    /// <summary>The role with its name as it stands within a sentence: "adviseur".</summary>
    public static string WordFor(StaffRole role) => Of(role).Name.ToLowerInvariant();

    /// <summary>Reads the name of a role as a form posts it.</summary>
    /// <returns>Null when it is none.</returns>
    public static StaffRole? Parse(string? name) => All.FirstOrDefault(row => row.Role.ToString() == name)?.Role;

    /// <param name="Role">The role.</param>
    /// <param name="Name">Its name in Dutch.</param>
    /// <param name="Rights">What it may besides what the one before it may, as the end of a Dutch sentence.</param>
    public sealed record Row(StaffRole Role, string Name, string Rights)
    {
        /// <summary>The role with what it may, where one is chosen.</summary>
        public string Explanation => $"{Name}: {Rights}";
    }
}
