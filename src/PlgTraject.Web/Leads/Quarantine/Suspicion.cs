using System.Text.RegularExpressions;

namespace PlgTraject.Web.Leads.Quarantine;

/// <summary>Why an inquiry is in quarantine, as a lead keeps it: a reason a line, with words and points.</summary>
public static partial class Suspicion
{
    /// <summary>Every reason, with what was found and its points, also what speaks for the sender.</summary>
    public static IReadOnlyList<string> Reasons(string? suspicion) => suspicion?.Split('\n') ?? [];

    /// <summary>
    /// The reasons against the sender in the words of our own rules, each once: without the words that were found,
    /// which are of the message, and without points.
    /// </summary>
    public static IEnumerable<string> InOurWords(string? suspicion) => Reasons(suspicion)
        .Select(reason => Line().Match(reason))
        .Where(line => line.Success && !line.Groups["points"].Value.StartsWith('-'))
        .Select(line => line.Groups["words"].Value)
        .Distinct();

    /// <summary>A line such as "Gaat over gokken: casino (6)".</summary>
    [GeneratedRegex(@"^(?<words>[^:]+)(:.*)? \((?<points>-?[0-9]+)\)$", RegexOptions.NonBacktracking)]
    private static partial Regex Line();
}
