using PlgTraject.Web.Content;

namespace PlgTraject.Web.Features.Brochure.Blocks;

/// <summary>The lines that run through the year, drawn as the ribbon.</summary>
public sealed record LinesBlock(IReadOnlyList<ProgrammeLine> Lines) : BrochureBlock;
