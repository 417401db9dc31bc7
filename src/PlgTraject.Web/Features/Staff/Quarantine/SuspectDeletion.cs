using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.Quarantine;

/// <summary>
/// Which inquiries in quarantine somebody wants to delete: some, or all that were there at that moment. It comes from
/// the address of the page that asks to confirm it, and then from the form of that page, under the same names.
/// </summary>
public sealed class SuspectDeletion
{
    public const string Yes = "ja";

    /// <summary>The references of the inquiries to delete, unless it is all of them.</summary>
    [ModelBinder(Name = Addresses.Staff.ReferenceParameter)]
    public IReadOnlyList<string>? References { get; set; }

    /// <summary>
    /// <see cref="Yes"/> for all of them. The page that asks to confirm it then fills in <see cref="LastKey"/>.
    /// </summary>
    [ModelBinder(Name = Addresses.Staff.AllParameter)]
    public string? All { get; set; }

    /// <summary>Key of the last inquiry to delete: what comes after somebody looked is not deleted unseen.</summary>
    [ModelBinder(Name = Addresses.Staff.LastKeyParameter)]
    public string? LastKey { get; set; }

    public bool IsAll => All == Yes;

    public long? ParsedLastKey =>
        long.TryParse(LastKey, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;

    /// <summary>How many are deleted.</summary>
    public int Count { get; set; }
}
