using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Typography;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace PlgTraject.Web.Documents.QuestPdf;

/// <summary>Composes the blocks of a page in their order: what stays together, and where headings stand.</summary>
/// <param name="composition">What all composers share.</param>
/// <param name="type">The type scale in the colours of the page.</param>
internal sealed class FlowComposer(Composition composition, TypeScale type)
{
    private readonly ChapterComposer _chapters = new(composition, type);
    private readonly BlockComposer _blocks = new(composition, type);
    private readonly ProgrammeComposer _programme = new(composition, type);
    private readonly AgendaComposer _agenda = new(composition, type);

    public void Compose(ColumnDescriptor column, IReadOnlyList<Block> blocks)
    {
        for (var index = 0; index < blocks.Count; index++)
        {
            var previous = index > 0 ? blocks[index - 1] : null;
            IReadOnlyList<Block> following = [.. blocks.Skip(index + 1)];
            switch (blocks[index])
            {
                case ChapterBlock { StartsPage: true } chapter:
                    _chapters.Title(column, chapter, following);
                    break;
                case ChapterBlock chapter:
                    column.Item().PaddingTop(32).EnsureSpace(160).Column(section =>
                    {
                        _chapters.Title(section, chapter, following);
                        Compose(section, following);
                    });
                    return;
                case HeadingBlock heading when following is [{ LeavesMargin: true }, ..]:
                    IReadOnlyList<Block> beside = [.. following.TakeWhile(block => block.LeavesMargin)];
                    Beside(column.Item(), heading, beside);
                    index += beside.Count;
                    break;
                case HeadingBlock heading:
                    column.Item().PaddingTop(20).EnsureSpace(260).Column(section =>
                    {
                        composition.Write(
                            section.Item().Wide(), heading.Text, type.Heading, Grid.Full, composition.Tags.Heading);
                        section.Gap(12);
                        Compose(section, [.. following.Take(1)]);
                    });
                    index += Math.Min(1, following.Count);
                    break;
                case SessionsBlock sessions:
                    _programme.Sessions(column, sessions, previous as ChapterBlock);
                    break;
                case AgendaBlock agenda:
                    _agenda.Compose(column, agenda, previous as ChapterBlock);
                    break;
                case var block:
                    _blocks.Compose(column.Item().PaddingTop(Rhythm.Between(previous, block)), block);
                    break;
            }
        }
    }

    /// <summary>A heading in the margin with the text it belongs to.</summary>
    private void Beside(IContainer container, HeadingBlock heading, IReadOnlyList<Block> text)
    {
        const float raised = 2;
        var width = Grid.Span(2) - 12;
        container.PaddingTop(20).EnsureSpace(64).Layers(layers =>
        {
            composition.Write(
                layers.Layer().ShowOnce().Wide().TranslateY(-raised),
                heading.Text, type.Beside, width, composition.Tags.Heading);
            layers.PrimaryLayer().MinHeight(type.Beside.HeightOf(heading.Text, width) - raised)
                .Column(column => Compose(column, text));
        });
    }
}
