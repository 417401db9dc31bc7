namespace PlgTraject.Web.Features.Staff;

/// <summary>What a password must be, and how that is said.</summary>
public static class StaffPassword
{
    public const int MinLength = 12;

    /// <summary>More than anybody types, and little enough to hash without harm.</summary>
    public const int MaxLength = 200;

    public const string Hint = "Minstens 12 tekens. Een zin van een paar woorden is sterk en makkelijk te onthouden.";
}
