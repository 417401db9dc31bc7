using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Typography;
using QuestPDF.Infrastructure;

namespace PlgTraject.Web.Documents.QuestPdf;

/// <summary>Knows which composer paints which block.</summary>
/// <param name="composition">What all composers share.</param>
/// <param name="type">The type scale in the colours of the page.</param>
internal sealed class BlockComposer(Composition composition, TypeScale type)
{
    private readonly ChapterComposer _chapters = new(composition, type);
    private readonly TextComposer _text = new(composition, type);
    private readonly ListComposer _lists = new(composition, type);
    private readonly FactComposer _facts = new(composition, type);
    private readonly ProgrammeComposer _programme = new(composition, type);
    private readonly ContactComposer _contact = new(composition, type);

    public void Compose(IContainer container, Block block)
    {
        switch (block)
        {
            case OpeningBlock opening: _chapters.Compose(container, opening); break;
            case ContentsBlock contents: _chapters.Compose(container, contents); break;
            case ParagraphBlock paragraph: _text.Compose(container, paragraph); break;
            case StatementBlock statement: _text.Compose(container, statement); break;
            case ResearchBlock research: _text.Compose(container, research); break;
            case AimBlock aim: _text.Compose(container, aim); break;
            case QuotesBlock quotes: _text.Compose(container, quotes); break;
            case PortraitsBlock portraits: _text.Compose(container, portraits); break;
            case ListBlock list: _lists.Compose(container, list); break;
            case ListsBlock several: _lists.Compose(container, several); break;
            case ElementsBlock elements: _lists.Compose(container, elements); break;
            case ReferencesBlock references: _lists.Compose(container, references); break;
            case FactsBlock facts: _facts.Compose(container, facts); break;
            case PriceBlock price: _facts.Compose(container, price); break;
            case TableBlock table: _facts.Compose(container, table); break;
            case SheetBlock rows: _facts.Compose(container, rows); break;
            case CoalitionBlock coalition: _programme.Compose(container, coalition); break;
            case ThemesBlock themes: _programme.Compose(container, themes); break;
            case LinesBlock lines: _programme.Compose(container, lines); break;
            case ActionBlock action: _contact.Compose(container, action); break;
            case NextStepBlock step: _contact.Compose(container, step); break;
            case ContactBlock contact: _contact.Compose(container, contact); break;
            default: throw new NotSupportedException($"{block.GetType().Name} has no composition.");
        }
    }
}
