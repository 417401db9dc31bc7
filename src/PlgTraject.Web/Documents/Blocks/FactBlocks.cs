namespace PlgTraject.Web.Documents.Blocks;

/// <summary>Facts to find at a glance.</summary>
/// <param name="Facts">The facts in order.</param>
/// <param name="Columns">How many stand beside each other.</param>
public sealed record FactsBlock(IReadOnlyList<Fact> Facts, int Columns = 1) : Block;

/// <summary>A name and its value: "Duur", "1 jaar, 10 bijeenkomsten".</summary>
public sealed record Fact(string Name, string Value);

/// <summary>The price, which a reader must find at once.</summary>
/// <param name="Name">"Tarief".</param>
/// <param name="Amount">The amount as it is written.</param>
/// <param name="Unit">What it is for.</param>
/// <param name="Note">The same price in another measure.</param>
public sealed record PriceBlock(string Name, string Amount, string Unit, string Note) : Block;

/// <summary>Figures to compare. The first cell of a row names the row.</summary>
public sealed record TableBlock(
    string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;

/// <summary>A sheet to look things up in: short texts, each under a name in the margin.</summary>
public sealed record SheetBlock(IReadOnlyList<SheetRow> Rows) : Block;

/// <summary>A row of a sheet.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Parts">What there is to say, each below the other.</param>
public sealed record SheetRow(string Name, IReadOnlyList<SheetPart> Parts);

/// <summary>A text, and the points of a list below it, if any.</summary>
public sealed record SheetPart(string Text, params IReadOnlyList<string> Items);
