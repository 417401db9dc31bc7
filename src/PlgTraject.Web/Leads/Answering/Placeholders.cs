using System.Text.RegularExpressions;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Leads.Answering;

/// <summary>
/// The placeholders in a template or a draft, such as "{{voornaam}}", and what stands in their place in the mail.
/// </summary>
public static partial class Placeholders
{
    /// <param name="Name">What stands between the braces.</param>
    /// <param name="Meaning">What it becomes, in Dutch.</param>
    /// <param name="Fill">Gives what stands in its place; null or empty when that is not known.</param>
    public sealed record Row(string Name, string Meaning, Func<PlaceholderSource, string?> Fill);

    public static readonly IReadOnlyList<Row> All =
    [
        new("naam", "de naam van wie het vroeg", source => source.Lead.Name),
        new("voornaam", "de voornaam", source => FirstName(source.Lead.Name)),
        new("school", "de school", source => source.Lead.School),
        new("plaats", "de plaats van de school", source => source.Lead.Town),
        new("kenmerk", "het kenmerk van de aanvraag", source => source.Lead.Reference),
        new("vraag", "de vraag die de school stelde", source => source.Lead.Question),
        new("deelnemers", "het aantal deelnemers",
            source => source.Lead.Participants?.ToString(DutchText.Culture)),
        new("start", "de maand waarin de school wil beginnen",
            source => source.Lead.WishedStart is { } month ? DutchText.Month(month) : null),
        new("prijs", "de prijs van het traject", source => DutchText.Euro(source.Programme.Practical.PriceInCents)),
        new("brochure", "de link naar de brochure", source => source.BrochureAddress),
        new("adviseur", "jouw naam", source => source.Author),
        new("telefoon", "ons telefoonnummer", source => source.Programme.Contact.Phone),
    ];

    /// <summary>Puts what they stand for in the place of the placeholders.</summary>
    public static FilledText Fill(string? text, PlaceholderSource source)
    {
        var (unknown, empty) = (new List<string>(), new List<string>());
        var filled = Written().Replace(text ?? "", match =>
        {
            var name = match.Groups[1].Value.Trim();
            if (All.FirstOrDefault(row => row.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } row)
            {
                unknown.Add(match.Value);
                return match.Value;
            }

            if (row.Fill(source) is { Length: > 0 } value)
            {
                return value;
            }

            empty.Add(match.Value);
            return match.Value;
        });
        return new FilledText(filled, [.. unknown.Distinct()], [.. empty.Distinct()]);
    }

    /// <summary>The first word that is no title, such as "dr.", and no initials.</summary>
    private static string FirstName(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => !word.Contains('.')) ?? name;

    /// <summary>A brace that was forgotten makes one too: better to ask than to send it to a school.</summary>
    [GeneratedRegex(@"\{\{([^{}]*)\}?\}?|\}\}|\{[\p{L} ]+\}", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}

/// <summary>Of whom and by whom a text with placeholders is.</summary>
/// <param name="Lead">The school that gets it.</param>
/// <param name="Author">The name of the colleague who sends it.</param>
/// <param name="Programme">What the site says of the programme.</param>
/// <param name="BrochureAddress">Where the brochure is, with the name of the site.</param>
public sealed record PlaceholderSource(Lead Lead, string Author, ProgrammeContent Programme, string BrochureAddress);

/// <summary>A text with what its placeholders stand for.</summary>
/// <param name="Text">The text; a placeholder that could not be filled stands in it as it was typed.</param>
/// <param name="Unknown">Placeholders that there are not, as they were typed.</param>
/// <param name="Empty">Placeholders for which there is no value with this lead, as they were typed.</param>
public sealed record FilledText(string Text, IReadOnlyList<string> Unknown, IReadOnlyList<string> Empty);
