using F23.StringSimilarity;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Leads.Duplicates;

/// <summary>Whether two leads are of the same school or person, and why.</summary>
public static class Likeness
{
    /// <summary>
    /// From here on two names of schools in one town are likely the same, of 1 for equal: "vaart" and "vaert" are.
    /// </summary>
    private const double Strong = 0.92;

    /// <summary>From here on they may be the same.</summary>
    private const double Weak = 0.85;

    private static readonly JaroWinkler Names = new();

    /// <returns>Null when nothing says that they are the same.</returns>
    public static LikenessFound? Between(LeadLook one, LeadLook other)
    {
        var found = new List<(DuplicateStrength Strength, string Why)>();
        if (one.SenderKey.Length > 0 && one.SenderKey == other.SenderKey)
        {
            found.Add((DuplicateStrength.Certain, "zelfde e-mailadres"));
        }

        if (one.Phone is { } phone && PhoneNumber.IsNormal(phone) && phone == other.Phone)
        {
            found.Add((DuplicateStrength.Likely, "zelfde telefoonnummer"));
        }

        if (OfSchools(one, other) is { } school)
        {
            found.Add(school);
        }

        if (found.Count > 0 && SearchText.Words(one.Name) is { Length: > 0 } name
            && name == SearchText.Words(other.Name))
        {
            found.Add((DuplicateStrength.Likely, "zelfde naam"));
        }

        // Two signs that each are likely leave no doubt.
        return found.Count == 0 ? null : new LikenessFound(
            found.Count(sign => sign.Strength >= DuplicateStrength.Likely) > 1
                ? DuplicateStrength.Certain
                : found.Max(sign => sign.Strength),
            [.. found.Select(sign => sign.Why)]);
    }

    private static (DuplicateStrength Strength, string Why)? OfSchools(LeadLook one, LeadLook other)
    {
        var isTownKnown = one.TownKey.Length > 0 && other.TownKey.Length > 0;
        if (isTownKnown && one.TownKey != other.TownKey)
        {
            return null;
        }

        var names = $"'{one.School}' en '{other.School}'";
        return (Names.Similarity(one.LikenessKey, other.LikenessKey), isTownKnown) switch
        {
            (1, true) => (DuplicateStrength.Likely, $"zelfde school en plaats: {names}"),
            ( >= Strong, true) => (DuplicateStrength.Likely, $"school en plaats lijken sterk: {names}"),
            ( >= Weak, true) => (DuplicateStrength.Possible, $"school lijkt, zelfde plaats: {names}"),
            ( >= Strong, false) => (DuplicateStrength.Possible, $"school lijkt sterk: {names}"),
            _ => null,
        };
    }
}

/// <summary>What is looked at in a lead to compare it.</summary>
public sealed record LeadLook(
    long Id, string Reference, string School, string Name, string? Phone, string SenderKey, string LikenessKey,
    string TownKey, DateTime ArrivedAt)
{
    public static LeadLook Of(Lead lead) => new(
        lead.Id, lead.Reference, lead.School, lead.Name, lead.Phone, lead.SenderKey, lead.LikenessKey, lead.TownKey,
        lead.ArrivedAt);
}

/// <param name="Strength">How sure it is.</param>
/// <param name="Why">Each sign, in Dutch.</param>
public sealed record LikenessFound(DuplicateStrength Strength, IReadOnlyList<string> Why);

/// <summary>How sure it is that two leads are of the same school or person, the least first.</summary>
public enum DuplicateStrength
{
    Possible,
    Likely,
    Certain,
}
