namespace PlgTraject.Web.Documents.Blocks;

/// <summary>Who makes up the coalition.</summary>
/// <param name="Minimum">Fewest people.</param>
/// <param name="Maximum">Most people.</param>
/// <param name="Size">The same in words.</param>
/// <param name="Members">Their roles.</param>
public sealed record CoalitionBlock(int Minimum, int Maximum, string Size, IReadOnlyList<string> Members)
    : BrochureBlock;
