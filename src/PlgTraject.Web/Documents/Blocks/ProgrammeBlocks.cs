namespace PlgTraject.Web.Documents.Blocks;

/// <summary>Who makes up the coalition.</summary>
/// <param name="Minimum">Fewest people.</param>
/// <param name="Maximum">Most people.</param>
/// <param name="Size">The same in words.</param>
/// <param name="Members">Their roles.</param>
public sealed record CoalitionBlock(int Minimum, int Maximum, string Size, IReadOnlyList<string> Members) : Block;

/// <summary>The themes in order, numbered from 1.</summary>
public sealed record ThemesBlock(IReadOnlyList<ThemeEntry> Themes) : Block;

/// <summary>What a theme is about.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Text">What it is about.</param>
/// <param name="PointsIntro">What the points have in common; empty without points.</param>
/// <param name="Points">What it treats; may be empty.</param>
public sealed record ThemeEntry(string Title, string Text, string PointsIntro, IReadOnlyList<string> Points);

/// <summary>The lines that run through the year, drawn as the ribbon.</summary>
/// <param name="Lines">The first line and the second.</param>
/// <param name="Picture">What the ribbon shows, for a reader who does not see it.</param>
public sealed record LinesBlock(IReadOnlyList<TitledText> Lines, string Picture) : Block;

/// <summary>Sessions in order, along the ribbon.</summary>
public sealed record SessionsBlock(IReadOnlyList<SessionEntry> Sessions) : Block;

/// <summary>What a session is about.</summary>
/// <param name="Number">Its place in the year, from 1.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Anchor">Identifier for links to it, within the document and on a page with the same blocks.</param>
/// <param name="Topics">What it treats.</param>
public sealed record SessionEntry(int Number, string Title, string Anchor, IReadOnlyList<string> Topics);

/// <summary>All sessions on one page along the ribbon, with their days when these are known.</summary>
/// <param name="Intro">How to take them.</param>
/// <param name="Entries">The sessions in order.</param>
public sealed record AgendaBlock(string Intro, IReadOnlyList<AgendaEntry> Entries) : Block;

/// <summary>A session of an agenda.</summary>
/// <param name="Number">Its place in the year, from 1.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Day">When it is, in words, or empty.</param>
/// <param name="Topics">What it treats.</param>
public sealed record AgendaEntry(int Number, string Title, string Day, IReadOnlyList<string> Topics);
