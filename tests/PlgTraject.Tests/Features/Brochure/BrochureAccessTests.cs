using PlgTraject.Tests.Documents;
using PlgTraject.Tests.Support;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Tokens;

namespace PlgTraject.Tests.Features.Brochure;

/// <summary>What a screen reader is told.</summary>
public sealed class BrochureAccessTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Download_Default_IsTagged()
    {
        using var pdf = await BrochurePdf.Download(app);

        Assert.True(((BooleanToken)pdf.Resolve<DictionaryToken>(pdf.Catalog, "MarkInfo").Data["Marked"]).Data);
        Assert.Contains("pdfuaid", pdf.Metadata, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_Default_HasHeadingsWithoutGaps()
    {
        using var pdf = await BrochurePdf.Download(app);

        var levels = pdf.Elements().Where(element => element.Role.Length == 2 && element.Role[0] == 'H')
            .Select(element => element.Role[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Equal(1, levels.Count(level => level == 1));
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Fact]
    public async Task Download_Default_GivesEveryPictureWords()
    {
        using var pdf = await BrochurePdf.Download(app);

        var figures = pdf.Elements().Where(element => element.Role == "Figure").ToList();
        Assert.Equal(5, figures.Count);
        Assert.All(figures, figure => Assert.NotEmpty(figure.Alternative));
    }

    [Fact]
    public async Task Download_Default_ReadsTheSessionsAsHeadingsWithTheirTopics()
    {
        var programme = app.Programme;
        using var pdf = await BrochurePdf.Download(app);

        var elements = pdf.Elements().ToList();
        foreach (var session in programme.Sessions)
        {
            var heading = elements.FindIndex(element => element.Role == "H3" && element.Text == session.Title);
            Assert.True(heading >= 0, $"{session.Title} is no heading.");
            var topics = elements.Skip(heading + 1)
                .Where(element => element.Role == "LBody").Take(session.Topics.Count);
            Assert.Equal(session.Topics, topics.Select(topic => topic.Text));
        }
    }

    [Fact]
    public async Task Download_Default_HasABookmarkForEverySession()
    {
        var programme = app.Programme;
        using var pdf = await BrochurePdf.Download(app);

        Assert.True(pdf.Document.TryGetBookmarks(out var bookmarks));
        var sessions = bookmarks.GetNodes().OfType<DocumentBookmarkNode>().Where(node => node.Level == 1).ToList();
        Assert.Equal(programme.Sessions.Select(session => session.Title), sessions.Select(session => session.Title));
        Assert.All(sessions, session => Assert.Contains(
            PdfFile.Squeeze(session.Title), PdfFile.Squeeze(pdf.Document.GetPage(session.PageNumber).Text),
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task Download_Default_MarksEverythingItDraws()
    {
        using var pdf = await BrochurePdf.Download(app);

        foreach (var page in pdf.Document.GetPages())
        {
            var marked = page.GetMarkedContents().SelectMany(Letters).Count();
            Assert.Equal(page.Letters.Count, marked);
        }
    }

    private static IEnumerable<Letter> Letters(MarkedContentElement element) =>
        element.Letters.Concat(element.Children.SelectMany(Letters));
}
