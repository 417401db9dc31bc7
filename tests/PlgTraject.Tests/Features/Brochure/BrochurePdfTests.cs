using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Documents;
using PlgTraject.Tests.Features.Programme;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Documents;
using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Brochure;
using PlgTraject.Web.Infrastructure.Text;
using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Tokens;

namespace PlgTraject.Tests.Features.Brochure;

public sealed class BrochurePdfTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Download_Default_SaysEverythingInReadingOrder()
    {
        var programme = app.Programme;
        var practical = programme.Practical;
        var contact = programme.Contact;
        using var pdf = await BrochurePdf.Download(app);
        string[] inOrder =
        [
            programme.Provider.Name, programme.FullTitle, programme.Kind, practical.DurationText, programme.Intro,
            practical.PlaceText, practical.StartText, DutchText.Euro(practical.PriceInCents),
            programme.Definition.Text, programme.SourceOf(programme.Definition).Cited, programme.Aim,
            .. programme.Elements.SelectMany(element => new[] { element.Title, element.Text }),
            programme.Why.Text, .. programme.Why.Claims.Select(claim => programme.SourceOf(claim).Cited),
            programme.Audience.Summary, programme.Audience.CoalitionText, .. programme.Audience.Members,
            programme.Audience.TeamOnlyText,
            .. programme.Themes.SelectMany(theme => theme.Points.Prepend(theme.Text).Prepend(theme.Title)),
            programme.Approach.Text, .. programme.Approach.Lines.Select(line => line.Name),
            programme.Approach.ShiftText, programme.Approach.PracticeText,
            .. programme.Sessions.SelectMany(session => session.Topics.Prepend(session.Title)),
            .. programme.Testimonials.Select(words => $"“{words}”"),
            DutchText.Euro(practical.PriceInCents), DutchText.Euro(practical.PricePer(programme.Sessions.Count)),
            .. PricingTests.Rows(practical, programme.Sessions.Count).SelectMany(row => row),
            .. practical.Effort, .. practical.Included,
            programme.Actions.Inquire, "/vraag-naar-de-mogelijkheden", contact.Email,
            contact.AnswerText, contact.Phone, $"{contact.Street}, {contact.PostalCode} {contact.City}",
            .. programme.Provider.Claims.Select(claim => claim.Text),
            .. programme.References.Select(reference => reference.Full).OfType<string>(),
        ];

        var (text, from) = (pdf.Text, 0);
        foreach (var expected in inOrder)
        {
            var found = text.IndexOf(PdfFile.Squeeze(expected), from, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{expected}' is not in the brochure, or not in its place.");
            from = found;
        }
    }

    [Fact]
    public async Task Download_Default_IsSmallAndOfPrintableLength()
    {
        using var pdf = await BrochurePdf.Download(app);

        Assert.InRange(pdf.Document.NumberOfPages, 8, 12);
        Assert.InRange(pdf.Bytes.Length, 1, 400_000);
        Assert.All(pdf.Document.GetPages(), page => Assert.InRange(page.Height / page.Width, 1.413, 1.416));
    }

    [Fact]
    public async Task Download_Default_EmbedsSubsetFonts()
    {
        using var pdf = await BrochurePdf.Download(app);

        var descriptors = pdf.Dictionaries.Where(IsFontDescriptor).ToList();
        Assert.NotEmpty(descriptors);
        Assert.All(descriptors, descriptor => Assert.True(
            descriptor.ContainsKey(NameToken.FontFile2) || descriptor.ContainsKey(NameToken.FontFile3)));
        Assert.All(
            pdf.Document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.FontName).Distinct(),
            name => Assert.Matches("^([A-Z]{6}\\+)?(Newsreader|AtkinsonHyperlegibleNext)-", name));
        // Whole faces take up to 130 kB; cut down to Latin they stay well below.
        Assert.All(
            pdf.Dictionaries.Select(dictionary =>
                dictionary.TryGet(NameToken.Length1, out NumericToken size) ? size.Int : 0),
            size => Assert.InRange(size, 0, 75_000));
    }

    [Fact]
    public async Task Download_Default_NamesItself()
    {
        using var pdf = await BrochurePdf.Download(app);

        Assert.Equal(app.Programme.FullTitle, pdf.Document.Information.Title);
        Assert.Equal(app.Programme.Provider.Name, pdf.Document.Information.Author);
        var preferences = pdf.Resolve<DictionaryToken>(pdf.Catalog, "ViewerPreferences");
        Assert.True(preferences.Data["DisplayDocTitle"] is BooleanToken { Data: true });
        Assert.Equal("nl-NL", pdf.Resolve<StringToken>(pdf.Catalog, "Lang").Data);
        Assert.Contains(app.Programme.FullTitle, pdf.Metadata, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_Default_NumbersPagesAfterTheCover()
    {
        using var pdf = await BrochurePdf.Download(app);

        Assert.All(pdf.Document.GetPages().Skip(1), page => Assert.Contains(
            page.GetWords(), word => word.Text == $"{page.Number}" && word.BoundingBox.Bottom < 60));
    }

    [Fact]
    public async Task Download_Default_HasABookmarkForEveryChapter()
    {
        var document = app.Services.GetRequiredService<BrochureDocument>().Document;
        using var pdf = await BrochurePdf.Download(app);

        Assert.True(pdf.Document.TryGetBookmarks(out var bookmarks));
        var found = bookmarks.GetNodes().OfType<DocumentBookmarkNode>().ToList();
        foreach (var chapter in document.Blocks.OfType<ChapterBlock>())
        {
            var bookmark = Assert.Single(found, node => node.Title == chapter.Title);
            Assert.Equal(pdf.PageOf(chapter.Title), bookmark.PageNumber);
        }
    }

    [Fact]
    public async Task Download_Contents_LeadToTheirChapters()
    {
        var document = app.Services.GetRequiredService<BrochureDocument>().Document;
        using var pdf = await BrochurePdf.Download(app);

        var links = pdf.Document.GetPage(2).GetAnnotations()
            .Select(annotation => annotation.Action).OfType<GoToAction>()
            .Select(action => action.Destination.PageNumber).ToList();
        var pages = document.Blocks.OfType<ContentsBlock>().Single().Chapters
            .Select(chapter => pdf.PageOf(chapter.Title)).ToList();
        Assert.Equal(pages, links);
        Assert.All(pages, number => Assert.Contains(
            pdf.Document.GetPage(2).GetWords(), word => word.Text == $"{number}"));
    }

    [Fact]
    public async Task Download_Default_KeepsAPostcodeOnOneLine()
    {
        var contact = app.Programme.Contact;
        using var pdf = await BrochurePdf.Download(app);

        var words = pdf.Document.GetPages().Last().GetWords().ToList();
        var lines = contact.PostalCode.Split(' ')
            .Select(part => words.Last(word => word.Text == part).BoundingBox.Bottom);
        Assert.Single(lines.Select(bottom => Math.Round(bottom)).Distinct());
    }

    /// <summary>A list that grows must not touch the panel below it.</summary>
    [Fact]
    public async Task Download_NextStep_KeepsAwayFromTheListsAboveIt()
    {
        var programme = app.Programme;
        using var pdf = await BrochurePdf.Download(app);

        var page = pdf.Document.GetPage(pdf.PageOf("Voor je besluit"));
        var last = programme.Practical.Included[^1].Split(' ')[^1];
        var step = page.GetWords().First(word => word.Text == "volgende").BoundingBox.Top;
        Assert.InRange(page.GetWords().Last(word => word.Text == last).BoundingBox.Bottom - step, 40, 400);
    }

    [Fact]
    public async Task Download_NoLecturers_HasNoPlaceForThem()
    {
        using var pdf = await BrochurePdf.Download(app);

        Assert.DoesNotContain("Vanwiejeleert", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_Twice_GivesTheSameBytes()
    {
        var document = app.Services.GetRequiredService<BrochureDocument>().Document;
        var renderer = app.Services.GetRequiredService<IDocumentRenderer>();

        Assert.Equal(renderer.Render(document), renderer.Render(document));
    }

    private static bool IsFontDescriptor(DictionaryToken dictionary) =>
        dictionary.TryGet(NameToken.Type, out NameToken type) && type == NameToken.FontDescriptor;
}
