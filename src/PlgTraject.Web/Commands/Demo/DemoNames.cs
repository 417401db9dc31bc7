using System.Globalization;
using System.Text;

namespace PlgTraject.Web.Commands.Demo;

/// <summary>
/// Names that look Dutch and belong to nobody. The name of a school says in Dutch that it is invented, and the towns do
/// not exist.
/// </summary>
internal static class DemoNames
{
    private static readonly string[] Kinds =
        ["Basisschool", "Daltonschool", "Montessorischool", "College", "Lyceum", "Kindcentrum"];

    private static readonly string[] Inventions =
        ["Verzonnen", "Bedachte", "Fictieve", "Denkbeeldige", "Gefantaseerde", "Gedroomde"];

    private static readonly string[] Things =
    [
        "Linde", "Zeeëgel", "Regenboog", "Kastanje", "Windroos", "Vuurtoren", "Klimop", "Poëziebrug", "Wilgenhof",
        "Horizon", "IJsvogel", "Zonnewijzer", "Meerkoet", "Sterrenwacht", "Coöperatie", "Veldroos", "Waterlelie",
        "Kruidentuin",
    ];

    private static readonly string[] Towns =
    [
        "Verzondrecht", "Voorbeeldam", "Nergenshuizen", "'s-Verzinselbosch", "Droomerveen", "Bedachtum",
        "Fantasiehoven", "Súdwest-Verzin", "Oud-Fictie", "Schijnwijk aan Zee", "Zogenaamd", "Denkelo", "Nieuw-Idee",
        "Mogelijkerk",
    ];

    private static readonly string[] FirstNames =
    [
        "Zoë", "Daniël", "Renée", "Sanne", "Noëlle", "André", "Aïcha", "Björn", "Chloé", "Thijs", "Fenna", "Loïs",
        "Müge", "Joris", "Anaïs", "Raphaël", "Femke", "Gijs", "Hélène", "Youssef", "Marieke", "Sjoerd", "Desirée",
        "Koen",
    ];

    private static readonly string[] LastNames =
    [
        "de Vries", "van den Bérg", "Hoekstra", "Özdemir", "El Amrani", "van 't Hof", "Müller", "Peeters", "Benítez",
        "de Groot", "Küçük", "Smeets-Jansen", "van der Meer", "Bakker", "Brontë", "ten Brinke", "Nguyễn", "Visser",
        "op den Kamp", "Dijkstra",
    ];

    private static readonly string[] StaffNames = ["Imke Voorbeeld", "Ruben Verzonnen", "Noor Bedacht"];

    private static readonly string[] Questions =
    [
        "Wat vraagt het traject van ons team in uren?",
        "Kunnen we in januari beginnen, of alleen na de zomer?",
        "We zijn net gefuseerd.\nPast het traject bij een team dat elkaar nog moet leren kennen?",
        "Is het mogelijk om met twee scholen van één bestuur mee te doen?",
        "Hoe wordt de coalitie samengesteld? Wij denken aan vier collega's.",
        "Graag een gesprek over incompany; we hebben ruimte voor één groep.",
        "Onze inspectie-uitslag was 'voldoende', maar de leeropbrengsten dalen. Waar beginnen jullie?",
        "Kan ons bestuur de kosten over twee jaar spreiden?",
        "Welke literatuur lezen we? Een deel van het team is daar enthousiast over, een deel niet.",
        "Bel me gerust na 15.30 uur.",
        "We willen eerst met iemand praten die het traject heeft gevolgd.",
    ];

#pragma warning disable CA5394 // The numbers can be repeated on purpose, and nothing secret is made from them.
    /// <summary>The name of a school, and its domain without the last part.</summary>
    public static (string Name, string Domain) School(Random random)
    {
        var (kind, invention, thing) = (Any(random, Kinds), Any(random, Inventions), Any(random, Things));
        return ($"{kind} De {invention} {thing}", Plain($"{invention}-{thing}"));
    }

    /// <summary>The name of a person, and the part of an e-mail address before the at sign.</summary>
    public static (string Name, string Address) Person(Random random)
    {
        var (first, last) = (Any(random, FirstNames), Any(random, LastNames));
        return ($"{first} {last}", $"{Plain(first)}.{Plain(last)}");
    }

    public static string Town(Random random) => Any(random, Towns);

    public static string Question(Random random) => Any(random, Questions);

    public static string Staff(Random random) => Any(random, StaffNames);

    private static string Any(Random random, string[] choices) => choices[random.Next(choices.Length)];
#pragma warning restore CA5394

    /// <summary>The text in the letters a to z and dashes, without accents and spaces, for use in an address.</summary>
    private static string Plain(string text) => string.Concat(text.Normalize(NormalizationForm.FormD)
        .Where(character => CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
        .Select(char.ToLowerInvariant)
        .Where(character => character is (>= 'a' and <= 'z') or '-'));
}
