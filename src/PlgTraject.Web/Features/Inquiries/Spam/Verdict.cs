using System.Globalization;

namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>One thing that makes an inquiry look like spam.</summary>
/// <param name="Kind">Of what sort it is.</param>
/// <param name="Points">How much it weighs.</param>
/// <param name="Reason">In Dutch, for staff.</param>
/// <param name="IsOfSchool">
/// Whether it stands only in sentences about teaching, which make up for it: schools write about money and bitcoin too.
/// A sentence about teaching makes up for no other sentence.
/// </param>
public sealed record Evidence(SpamKind Kind, int Points, string Reason, bool IsOfSchool);

/// <summary>One thing by which a school is known.</summary>
/// <param name="Points">How much it takes off.</param>
/// <param name="Reason">In Dutch, for staff.</param>
/// <param name="IsOfWords">Whether it is only in the words of the question, which anybody can type.</param>
/// <param name="IsOfName">Whether it is the name in the field School; then what is weak counts up to a limit.</param>
public sealed record Sign(int Points, string Reason, bool IsOfWords, bool IsOfName);

/// <summary>What all evidence and all signs together say.</summary>
public sealed class Verdict
{
    private readonly IReadOnlyList<Evidence> _evidence;
    private readonly IReadOnlyList<Sign> _signs;
    private readonly SignRule? _missing;

    public Verdict(IReadOnlyList<Evidence> evidence, IReadOnlyList<Sign> signs, SpamRules rules)
    {
        (_evidence, _signs) = (evidence, signs);
        var kinds = evidence.GroupBy(one => one.Kind).ToDictionary(
            kind => kind.Key, kind => Math.Min(kind.Sum(one => one.Points), rules.Kinds[kind.Key].Most));
        var weak = kinds.Where(kind => rules.Kinds[kind.Key].IsWeak).Sum(kind => kind.Value);
        var ofSchool = evidence.Where(one => one.IsOfSchool).GroupBy(one => one.Kind)
            .Sum(kind => Math.Min(kind.Sum(one => one.Points), rules.Kinds[kind.Key].Most));
        var relief = signs.Where(sign => !sign.IsOfWords).Sum(sign => sign.Points)
            + Math.Min(
                ofSchool,
                Math.Min(rules.MostOfWords, signs.Where(sign => sign.IsOfWords).Sum(sign => sign.Points)));
        var overdone = signs.Any(sign => sign.IsOfName) ? Math.Max(0, weak - rules.MostWeakOfSchool) : 0;
        IsFounded = kinds.Count > 1 && kinds.Keys.Any(kind => !rules.Kinds[kind].IsWeak);
        _missing = signs.Count == 0 && kinds.Keys.Count(kind => kind != SpamKind.Timing) > 1 ? rules.NoSign : null;
        Points = kinds.Values.Sum() + (_missing?.Points ?? 0) - overdone - relief;
    }

    /// <summary>All evidence together, less the signs of a school.</summary>
    public int Points { get; }

    /// <summary>Whether there is evidence of two kinds, of which one is not weak.</summary>
    public bool IsFounded { get; }

    public bool IsSuspect(int threshold) => IsFounded && Points >= threshold;

    /// <summary>Why, one reason a line with its points: what weighs most comes first, signs of a school last.</summary>
    public override string ToString() => string.Join('\n',
    [
        .. _evidence.OrderByDescending(one => one.Points).Select(one => Line(one.Reason, one.Points)),
        .. _missing is null ? (string[])[] : [Line(_missing.Reason, _missing.Points)],
        .. _signs.OrderByDescending(sign => sign.Points).Select(sign => Line(sign.Reason, -sign.Points)),
    ]);

    private static string Line(string reason, int points) =>
        string.Create(CultureInfo.InvariantCulture, $"{reason} ({points})");
}
