namespace PlgTraject.Web.Data.Accounts;

/// <summary>What a colleague may do. Each role may also do what the roles before it may.</summary>
public enum StaffRole
{
    /// <summary>May read leads (lezer).</summary>
    Reader,

    /// <summary>May also answer leads and release suspect ones (adviseur).</summary>
    Advisor,

    /// <summary>May also manage colleagues and personal data, and read the audit log (beheerder).</summary>
    Administrator,
}

/// <summary>The roles of staff, one row for each, from the fewest rights to the most.</summary>
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

    /// <summary>The name of the role as it is written within a sentence: "adviseur".</summary>
    public static string WordFor(StaffRole role) => Of(role).Name.ToLowerInvariant();

    /// <summary>Reads the name of a role as a form posts it.</summary>
    /// <returns>Null when there is no such role.</returns>
    public static StaffRole? Parse(string? name) => All.FirstOrDefault(row => row.Role.ToString() == name)?.Role;

    /// <param name="Role">The role.</param>
    /// <param name="Name">Its name in Dutch.</param>
    /// <param name="Rights">What it may that the role before it may not, as the end of a Dutch sentence.</param>
    public sealed record Row(StaffRole Role, string Name, string Rights)
    {
        /// <summary>The role and its rights, for where somebody chooses one.</summary>
        public string Explanation => $"{Name}: {Rights}";
    }
}
