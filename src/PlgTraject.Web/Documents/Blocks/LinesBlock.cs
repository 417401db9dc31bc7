using PlgTraject.Web.Content;

namespace PlgTraject.Web.Documents.Blocks;

/// <summary>The lines that run through the year, drawn as the ribbon.</summary>
/// <param name="Lines">The first line and the second.</param>
/// <param name="Picture">What the ribbon shows, for who does not see it.</param>
public sealed record LinesBlock(IReadOnlyList<ProgrammeLine> Lines, string Picture) : BrochureBlock;
