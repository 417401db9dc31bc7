using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Documents;
using PlgTraject.Web.Infrastructure.Caching;

namespace PlgTraject.Tests.Features.Brochure;

/// <summary>Drawing the brochure fails once, as it does when memory runs out.</summary>
public sealed class BrochureFaultTests
{
    [Theory]
    [InlineData(BrochurePdf.Url)]
    [InlineData("/brochure")]
    public async Task Get_DrawingFailedBefore_IsTriedAgain(string path)
    {
        await using var product = new FailingFixture();
        using var visitor = product.Visitor();

        using var failed = await visitor.GetAsync(path, TestContext.Current.CancellationToken);
        using var drawn = await visitor.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        var page = await failed.ReadHtml();
        Assert.Contains("ging iets mis", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, drawn.StatusCode);
    }

    /// <summary>One door: the action opens it, and from the first file on the cache stands in it.</summary>
    [Fact]
    public async Task Download_Drawn_IsAnsweredBeforeAnythingElseRuns()
    {
        await using var product = new FailingFixture();
        using var visitor = product.Visitor();
        var cache = product.Services.GetRequiredService<PageCache>();

        using var failed = await visitor.GetAsync(BrochurePdf.Url, TestContext.Current.CancellationToken);
        Assert.All(Enum.GetValues<ContentCoding>(), coding => Assert.Null(cache.Find(BrochurePdf.Url, coding)));
        using var first = await visitor.GetAsync(BrochurePdf.Url, TestContext.Current.CancellationToken);
        using var second = await visitor.GetAsync(BrochurePdf.Url, TestContext.Current.CancellationToken);

        Assert.All(Enum.GetValues<ContentCoding>(), coding => Assert.NotNull(cache.Find(BrochurePdf.Url, coding)));
        Assert.Equal(first.Headers.ToString(), second.Headers.ToString());
        Assert.Equal(first.Content.Headers.ToString(), second.Content.Headers.ToString());
    }

    private sealed class FailingFixture : AppFixture
    {
        protected override void Configure(IWebHostBuilder builder) => builder.ConfigureTestServices(services =>
        {
            var engine = services.Single(service => service.ServiceType == typeof(IDocumentRenderer))
                .ImplementationType!;
            services.AddSingleton<IDocumentRenderer>(provider =>
                new FailsOnce((IDocumentRenderer)ActivatorUtilities.CreateInstance(provider, engine)));
        });
    }

    private sealed class FailsOnce(IDocumentRenderer engine) : IDocumentRenderer
    {
        private bool _hasFailed;

        public byte[] Render(Document document)
        {
            if (!_hasFailed)
            {
                _hasFailed = true;
                throw new InsufficientMemoryException();
            }

            return engine.Render(document);
        }
    }
}
