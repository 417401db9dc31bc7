using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Web.Documents;
using PlgTraject.Web.Documents.Blocks;
using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Tokens;

namespace PlgTraject.Tests.Documents;

/// <summary>
/// Every block in both engines: the build has one, and tests/run.sh runs these with each. What a screen reader is told
/// stands here once, so that the engines cannot differ.
/// </summary>
public sealed class DocumentRenderingTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddEnvironmentVariables().Build())
        .AddDocuments()
        .BuildServiceProvider();

    public void Dispose() => _services.Dispose();

    [Fact]
    public void Sample_Always_HasEveryBlockThereIs()
    {
        var kinds = typeof(Block).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Block)));

        Assert.Equal(
            kinds.Select(kind => kind.Name).Order(),
            SampleDocument.WithCover.Blocks.Select(block => block.GetType().Name).Distinct().Order());
    }

    [Fact]
    public void Render_EveryBlock_TellsAScreenReaderTheSameInEveryEngine()
    {
        using var pdf = Render(SampleDocument.WithCover);

        Assert.Equal(SampleDocument.Heard, pdf.Elements().Select(element => string.Join(
            " | ", ((string[])[element.Role, element.Text, element.Alternative]).Where(part => part.Length > 0))));
    }

    [Fact]
    public void Render_NoCover_GivesItsLevelToTheChapters()
    {
        using var pdf = Render(SampleDocument.WithoutCover);

        var headings = pdf.Elements().Where(element => element.Role.Length == 2 && element.Role[0] == 'H').ToList();
        Assert.Equal(("H1", "Begin"), (headings[0].Role, headings[0].Text));
        Assert.DoesNotContain(headings, heading => heading.Role == "H3");
        Assert.Contains("1", pdf.Document.GetPage(1).GetWords().Select(word => word.Text));
    }

    [Fact]
    public void Render_OnlyAParagraph_IsADocument()
    {
        using var pdf = Render(
            new Document("Kort", "Iemand", "Een regel", 3, [new ParagraphBlock("Niets meer dan dit.")]));

        Assert.Equal(1, pdf.Document.NumberOfPages);
        Assert.Contains("Nietsmeerdandit.", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_MoreThanAPageOfEachBlock_GoesOnOnTheNextPage()
    {
        IReadOnlyList<string> Many(string word) => [.. Enumerable.Range(1, 60).Select(number => $"{word} {number}.")];
        using var pdf = Render(new Document("Lang", "Iemand", "Een proef", 3,
        [
            new ChapterBlock("Lang", "lang"),
            new ParagraphBlock(string.Join(' ', Many("Zin nummer")), Lead: true),
            new HeadingBlock("Kop"),
            .. Many("Alinea").Select(text => new ParagraphBlock(text)),
            new ListBlock(Many("Punt")),
            new FactsBlock([.. Many("Feit").Select(text => new Fact(text, "Waarde"))]),
            new TableBlock("Tabel", ["Rij", "Waarde"], [.. Many("Rij").Select(text => (string[])[text, "1"])]),
            new QuotesBlock(Many("Woorden")),
            new SheetBlock(
                [.. Many("Naam").Select(text => new SheetRow(text, [new SheetPart("Tekst", "Een", "Twee")]))]),
            new ReferencesBlock(Many("Bron")),
        ]));

        foreach (var word in (string[])["Zin nummer", "Alinea", "Punt", "Feit", "Rij", "Woorden", "Naam", "Bron"])
        {
            Assert.All(Many(word), text => Assert.Contains(PdfFile.Squeeze(text), pdf.Text, StringComparison.Ordinal));
        }

        // The footer is the lowest of a page, and nothing else comes near it.
        Assert.All(pdf.Document.GetPages(), page => Assert.All(
            page.GetWords().Where(word => word.Text != "Lang" && word.Text != $"{page.Number}"),
            word => Assert.InRange(word.BoundingBox.Bottom, 56, page.Height)));
    }

    /// <summary>A visitor may type a name that is one long word.</summary>
    [Fact]
    public void Render_WordLongerThanALine_StaysOnThePage()
    {
        var name = string.Concat(Enumerable.Repeat("Noordoosterschool", 8));
        using var pdf = Render(new Document("Lang", "Iemand", "Een proef", 3,
        [
            new OpeningBlock("Voor wie", "Over iets", "Iemand", [name], "Een lint"),
            new FactsBlock([new Fact("Voor", name)]),
        ]));

        Assert.Equal(3, pdf.Text.Split(name).Length);
        Assert.All(
            pdf.Document.GetPage(1).Letters, letter => Assert.InRange(letter.BoundingBox.Right, 0, 595));
    }

    /// <summary>Sessions with many topics take more room, and then more pages; none touches the next.</summary>
    [Fact]
    public void Render_AgendaOfLongTopics_KeepsTheSessionsApart()
    {
        string[] topics = [.. Enumerable.Range(1, 7).Select(number => $"Onderwerp {number} van een lange dag")];
        using var pdf = Render(new Document("Lang", "Iemand", "Een proef", 10,
        [
            new AgendaBlock(
                "Vooraf.",
                [.. Enumerable.Range(1, 10).Select(number => new AgendaEntry(number, $"Keer {number}", "", topics))]),
        ]));

        Assert.InRange(pdf.Document.NumberOfPages, 2, 3);
        Assert.All(pdf.Document.GetPages(), page =>
        {
            var lines = page.GetWords().Where(word => word.Text == "Onderwerp")
                .Select(word => word.BoundingBox.Bottom).Order().ToList();
            Assert.All(lines.Zip(lines.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 12, 60));
        });
    }

    [Fact]
    public void Render_Bookmarks_LeadToChaptersAndSessionsWithinThem()
    {
        using var pdf = Render(SampleDocument.WithCover);

        Assert.True(pdf.Document.TryGetBookmarks(out var bookmarks));
        var nodes = bookmarks.GetNodes().OfType<DocumentBookmarkNode>().ToList();
        Assert.Equal(
            ["Begin", "Midden", "Ontmoetingen", "Agenda", "Einde", "Bijlage"],
            nodes.Where(node => node.Level == 0).Select(node => node.Title));
        Assert.Equal(
            Enumerable.Range(1, 7).Select(number => $"Ontmoeting {number}"),
            nodes.Where(node => node.Level == 1).Select(node => node.Title));
        Assert.All(nodes, node => Assert.Contains(
            PdfFile.Squeeze(node.Title), PdfFile.Squeeze(pdf.Document.GetPage(node.PageNumber).Text),
            StringComparison.Ordinal));
    }

    /// <summary>The first of the sessions is no chapter that holds the others.</summary>
    [Fact]
    public void Render_SessionsBeforeAnyChapter_HaveBookmarksOfTheFirstLevel()
    {
        static SessionsBlock Sessions(params int[] numbers) => new([.. numbers.Select(number =>
            new SessionEntry(number, $"Ontmoeting {number}", $"ontmoeting-{number}", ["Onderwerp"]))]);
        using var pdf = Render(new Document(
            "Kort", "Iemand", "Een proef", 4, [Sessions(1, 2), new ChapterBlock("Later", "later"), Sessions(3, 4)]));

        Assert.True(pdf.Document.TryGetBookmarks(out var bookmarks));
        Assert.Equal(
            [("Ontmoeting 1", 0), ("Ontmoeting 2", 0), ("Later", 0), ("Ontmoeting 3", 1), ("Ontmoeting 4", 1)],
            bookmarks.GetNodes().Select(node => (node.Title, node.Level)));
    }

    /// <summary>Each link says in words where it leads, and belongs to a link of the structure.</summary>
    [Fact]
    public void Render_Links_SayWhereTheyLead()
    {
        using var pdf = Render(SampleDocument.WithCover);

        var links = pdf.Document.GetPages().SelectMany(page => page.GetAnnotations())
            .Select(annotation => (annotation.Content, Leads: (annotation.Action as UriAction)?.Uri)).ToList();
        Assert.Equal(
            [
                ("Begin", null), ("Midden", null), ("Ontmoetingen", null), ("Agenda", null), ("Einde", null),
                ("Bijlage", null),
                ("Doe mee", "https://proef.example/mee"), ("a@proef.example", "mailto:a@proef.example"),
                ("Ga verder", "https://proef.example/verder"), ("Ga terug", "https://proef.example/terug"),
            ],
            links);
        Assert.Equal(links.Count, pdf.Elements().Count(element => element.Role == "Link"));
    }

    [Fact]
    public void Render_EveryPage_LetsTheTabKeyFollowTheStructure()
    {
        using var pdf = Render(SampleDocument.WithCover);

        Assert.All(pdf.Document.GetPages(), page => Assert.Equal("S", ((NameToken)page.Dictionary.Data["Tabs"]).Data));
    }

    /// <summary>Blocks keep apart that follow each other in no document so far.</summary>
    [Theory]
    [InlineData("bewering.", "Waarde")]
    [InlineData("Bron", "Straat")]
    public void Render_BlocksWithoutAirOfTheirOwn_StandApart(string word, string wordAbove)
    {
        using var pdf = Render(SampleDocument.WithCover);
        var page = pdf.Document.GetPages().Single(page => page.GetWords().Any(other => other.Text == wordAbove));

        var words = page.GetWords().ToList();
        var top = words.Where(other => other.Text == word).Max(other => other.BoundingBox.Top);
        var bottom = words.Where(other => other.Text == wordAbove).Min(other => other.BoundingBox.Bottom);
        Assert.InRange(bottom - top, 30, 60);
    }

    [Fact]
    public void Render_Twice_GivesTheSameBytes() => Assert.Equal(
        Renderer.Render(SampleDocument.WithCover), Renderer.Render(SampleDocument.WithCover));

    private IDocumentRenderer Renderer => _services.GetRequiredService<IDocumentRenderer>();

    private PdfFile Render(Document document) => new(Renderer.Render(document));
}
