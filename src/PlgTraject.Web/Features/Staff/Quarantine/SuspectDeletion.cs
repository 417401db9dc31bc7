using System.Globalization;

namespace PlgTraject.Web.Features.Staff.Quarantine;

/// <summary>Which inquiries in quarantine somebody wants to delete: some, or all that were there when it was asked.</summary>
public sealed class SuspectDeletion
{
    /// <summary>The references of some.</summary>
    public IReadOnlyList<string>? Kenmerk { get; set; }

    /// <summary>All: the page that asks for confirmation fills in <see cref="Tot"/>.</summary>
    public string? Alles { get; set; }

    /// <summary>All up to this key: what arrives after somebody looked is not deleted unseen.</summary>
    public string? Tot { get; set; }

    public bool IsAll => Alles == "ja";

    public long? ParsedTot =>
        long.TryParse(Tot, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;

    /// <summary>How many it is about.</summary>
    public int Count { get; set; }
}
