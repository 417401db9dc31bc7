using PlgTraject.Web.Documents;
using PlgTraject.Web.Documents.Blocks;

namespace PlgTraject.Web.Features.Brochure;

/// <summary>What the page about the brochure shows.</summary>
/// <param name="Document">What the brochure says.</param>
/// <param name="Kilobytes">Size of the PDF in whole kilobytes, for people.</param>
public sealed record BrochureModel(Document Document, int Kilobytes)
{
    /// <summary>The chapters with the blocks that follow each. The cover before them is left out.</summary>
    public IEnumerable<(ChapterBlock Chapter, IReadOnlyList<Block> Blocks)> Chapters()
    {
        var blocks = Document.Blocks;
        for (var index = 0; index < blocks.Count; index++)
        {
            if (blocks[index] is ChapterBlock chapter)
            {
                yield return (chapter, [.. blocks.Skip(index + 1).TakeWhile(block => block is not ChapterBlock)]);
            }
        }
    }
}
