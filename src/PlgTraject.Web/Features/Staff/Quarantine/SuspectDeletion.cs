using System.Globalization;

namespace PlgTraject.Web.Features.Staff.Quarantine;

/// <summary>
/// Which inquiries in quarantine somebody wants to delete: some, or all that were there at that moment.
/// </summary>
public sealed class SuspectDeletion
{
    /// <summary>The references of the inquiries to delete, unless it is all of them.</summary>
    public IReadOnlyList<string>? Kenmerk { get; set; }

    /// <summary>"ja" for all of them. The page that asks to confirm it then fills in <see cref="Tot"/>.</summary>
    public string? Alles { get; set; }

    /// <summary>Key of the last inquiry to delete: what comes after somebody looked is not deleted unseen.</summary>
    public string? Tot { get; set; }

    public bool IsAll => Alles == "ja";

    public long? ParsedTot =>
        long.TryParse(Tot, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;

    /// <summary>How many are deleted.</summary>
    public int Count { get; set; }
}
