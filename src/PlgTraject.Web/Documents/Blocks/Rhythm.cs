namespace PlgTraject.Web.Documents.Blocks;

/// <summary>Keeps blocks apart that bring no air of their own to the place where they meet.</summary>
internal static class Rhythm
{
    private const float Air = 20;

    /// <summary>What to leave open between two blocks of a page, in points.</summary>
    public static float Between(Block? previous, Block next) => EndsFlush(previous) && StartsFlush(next) ? Air : 0;

    private static bool EndsFlush(Block? block) =>
        block is FactsBlock or SheetBlock or TableBlock or ListsBlock or ContactBlock or ThemesBlock or ReferencesBlock;

    private static bool StartsFlush(Block block) =>
        block is not (ChapterBlock or HeadingBlock or ListsBlock or TableBlock or LinesBlock or CoalitionBlock
            or ContentsBlock or ResearchBlock or QuotesBlock or NextStepBlock or OpeningBlock or AgendaBlock);
}
