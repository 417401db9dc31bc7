using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Documents;
using PlgTraject.Web.Infrastructure.Caching;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Tests.Infrastructure.Caching;

/// <summary>Public pages are made once and served from memory; nothing of one visitor may be in them.</summary>
public sealed class PageCacheTests(AppFixture app) : IClassFixture<AppFixture>
{
    /// <summary>A form with a token of its visitor, and what is made of the choices in an address.</summary>
    private static readonly string[] MadeEachTime =
    [
        Addresses.Inquiry, Addresses.PlanYear, Addresses.PlanOwnCalendar, Addresses.Dossier,
    ];

    public static TheoryData<string> Pages =>
        [.. SitePages.All.Select(page => page.Path).Except(MadeEachTime), "/sitemap.xml", "/robots.txt"];

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_EachCoding_IsTheSamePageUnderATagOfItsOwn(string path)
    {
        var tags = new List<EntityTagHeaderValue>();
        var texts = new List<string>();
        foreach (var coding in (string[])["br", "gzip", "identity"])
        {
            // The first is made, the second comes from the cache.
            using var made = await Get(path, coding);
            using var kept = await Get(path, coding);

            Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
            Assert.Equal(coding == "identity" ? [] : [coding], kept.Content.Headers.ContentEncoding);
            Assert.Equal("Accept-Encoding", Assert.Single(kept.Headers.Vary));
            Assert.Equal(
                "no-cache, public", string.Join(", ", kept.Headers.CacheControl!.ToString().Split(", ").Order()));
            Assert.Equal(await Bytes(made), await Bytes(kept));
            Assert.Equal((await Bytes(kept)).Length, kept.Content.Headers.ContentLength);
            Assert.Equal(Names(made), Names(kept));
            Assert.False(kept.Headers.Contains("Set-Cookie"));
            tags.Add(kept.Headers.ETag!);
            texts.Add(Unpack(await Bytes(kept), coding));
        }

        Assert.All(tags, tag => Assert.False(tag.IsWeak));
        Assert.Equal(3, tags.Distinct().Count());
        Assert.Single(texts.Distinct());
        Assert.DoesNotContain("__RequestVerificationToken", texts[0], StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_KnownTag_AnswersNotModifiedWithTheSameHeaders(string path)
    {
        using var first = await Get(path, "br");
        using var second = await Get(path, "br", request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await Bytes(second));
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(first.Headers.Vary, second.Headers.Vary);
        Assert.Equal(first.Headers.CacheControl, second.Headers.CacheControl);
        Assert.Equal(
            first.Headers.GetValues("Content-Security-Policy"), second.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(
            first.Headers.GetValues("X-Content-Type-Options"), second.Headers.GetValues("X-Content-Type-Options"));
    }

    [Theory]
    [InlineData("*", HttpStatusCode.NotModified)]
    [InlineData("\"other\", W/{0}", HttpStatusCode.NotModified)]
    [InlineData("\"other\"", HttpStatusCode.OK)]
    [InlineData("no tag", HttpStatusCode.OK)]
    public async Task Page_OtherWaysToAsk_AnswersAsTheyMean(string ifNoneMatch, HttpStatusCode expected)
    {
        using var first = await Get("/", "gzip");
        using var second = await Get("/", "gzip", request => request.Headers.TryAddWithoutValidation(
            "If-None-Match", ifNoneMatch.Replace("{0}", first.Headers.ETag!.Tag, StringComparison.Ordinal)));

        Assert.Equal(expected, second.StatusCode);
    }

    /// <summary>A tag of one coding says nothing about the bytes of another.</summary>
    [Fact]
    public async Task Page_TagOfAnotherCoding_AnswersWhole()
    {
        using var packed = await Get("/", "br");
        using var plain = await Get("/", "identity", request => request.Headers.IfNoneMatch.Add(packed.Headers.ETag!));

        Assert.Equal(HttpStatusCode.OK, plain.StatusCode);
    }

    [Fact]
    public async Task Page_HeadBeforeAnybodyElse_AnswersAsGetAndKeepsTheWhole()
    {
        await using var fresh = new AppFixture();
        foreach (var path in (string[])["/", "/img/deel.png"])
        {
            using var head = await Get(path, "br", request => request.Method = HttpMethod.Head, fresh);
            using var get = await Get(path, "br", from: fresh);

            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.Equal(get.Headers.ETag, head.Headers.ETag);
            Assert.Equal((await Bytes(get)).Length, head.Content.Headers.ContentLength);
            Assert.NotEmpty(await Bytes(get));
        }
    }

    /// <summary>
    /// The query, the Host header and the case of the letters in the path make no entry of their own in the cache.
    /// </summary>
    [Fact]
    public async Task Page_OtherQueryHostOrSpelling_IsTheOneAnswer()
    {
        await using var fresh = new AnyHostFixture();
        using var plain = await Get("/sitemap.xml", "br", from: fresh);
        using var query = await Get("/sitemap.xml?utm_source=nieuwsbrief", "br", from: fresh);
        using var host = await Get("/sitemap.xml", "br", request => request.Headers.Host = "evil.example", fresh);
        using var spelling = await Get("/SiteMap.xml", "br", from: fresh);

        Assert.All(
            (HttpResponseMessage[])[query, host, spelling],
            answer => Assert.Equal(plain.Headers.ETag, answer.Headers.ETag));
        var cache = fresh.Services.GetRequiredService<PageCache>();
        Assert.NotNull(cache.Find("/sitemap.xml", ContentCoding.Brotli));
        Assert.Null(cache.Find("/SiteMap.xml", ContentCoding.Brotli));
    }

    /// <summary>Who comes first must not decide what others see.</summary>
    [Theory, MemberData(nameof(Pages))]
    public async Task Page_FirstAskedForWithAnotherHost_NamesOnlyTheConfiguredAddress(string path)
    {
        await using var fresh = new AnyHostFixture();
        using var poisoned = await Get(path, "identity", request =>
        {
            request.Headers.Host = "evil.example";
            request.Headers.Add("X-Forwarded-Host", "evil.example");
            request.Headers.Add("X-Forwarded-Proto", "https");
        }, fresh);
        using var next = await Get(path, "identity", from: fresh);

        Assert.Equal(poisoned.Headers.ETag, next.Headers.ETag);
        Assert.DoesNotContain("evil.example", Encoding.UTF8.GetString(await Bytes(next)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_Anonymous_IsMadeEachTimeAndNeverPacked()
    {
        using var first = await Get(Addresses.Inquiry, "br");
        using var second = await Get(Addresses.Inquiry, "br");

        Assert.True(second.Headers.CacheControl!.NoStore);
        Assert.Null(second.Headers.ETag);
        Assert.Empty(second.Content.Headers.ContentEncoding);
        Assert.NotEqual(await Bytes(first), await Bytes(second));
    }

    [Theory]
    [InlineData("/bestaat-niet")]
    [InlineData("/fout")]
    [InlineData("/beheer/inloggen")]
    [InlineData("/beheer")]
    public async Task Answer_ErrorOrStaff_IsNeverKept(string path)
    {
        using var answer = await Get(path, "br");

        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Null(answer.Headers.ETag);
        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.Null(app.Services.GetRequiredService<PageCache>().Find(path, ContentCoding.Brotli));
    }

    [Fact]
    public async Task Page_ThatFails_IsNeverKept()
    {
        await using var broken = new BrokenBrochureFixture();
        using var first = await Get("/brochure", "br", from: broken);
        using var second = await Get("/brochure", "br", from: broken);

        Assert.All((HttpResponseMessage[])[first, second], answer =>
        {
            Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
            Assert.True(answer.Headers.CacheControl!.NoStore);
            Assert.True(answer.Headers.Contains("Content-Security-Policy"));
        });
        Assert.Contains(
            "Er ging iets mis",
            await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Null(broken.Services.GetRequiredService<PageCache>().Find("/brochure", ContentCoding.Brotli));
    }

    [Fact]
    public async Task Pages_AfterAStart_AreMadeBeforeAnybodyAsks()
    {
        await using var fresh = new AppFixture();
        fresh.UseKestrel(0);
        fresh.StartServer();
        var cache = fresh.Services.GetRequiredService<PageCache>();

        await Eventually.True(
            () =>
            {
                // It begins a moment after the start, whenever that was.
                fresh.Clock.Advance(TimeSpan.FromSeconds(1));
                return Task.FromResult(SitePages.All.Select(page => page.Path).Except(MadeEachTime).All(path =>
                    cache.Find(path, ContentCoding.Brotli) is not null
                        && cache.Find(path, ContentCoding.Gzip) is not null));
            },
            "every page is in the cache");
    }

    [Fact]
    public async Task Page_OtherContent_HasAnotherTag()
    {
        await using var changed = new ChangedContentFixture();
        using var before = await Get("/tarief", "br");
        using var after = await Get(
            "/tarief", "br", request => request.Headers.IfNoneMatch.Add(before.Headers.ETag!), changed);

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    private async Task<HttpResponseMessage> Get(
        string path, string coding, Action<HttpRequestMessage>? change = null, AppFixture? from = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd(coding);
        change?.Invoke(request);
        return await (from ?? app).Visitor().SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<byte[]> Bytes(HttpResponseMessage answer) =>
        answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    private static List<string> Names(HttpResponseMessage answer) =>
        [.. answer.Headers.Concat(answer.Content.Headers).Select(header => header.Key).Order()];

    private static string Unpack(byte[] bytes, string coding)
    {
        using var packed = new MemoryStream(bytes);
        using Stream plain = coding switch
        {
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            _ => packed,
        };
        return new StreamReader(plain, Encoding.UTF8).ReadToEnd();
    }

    private sealed class BrokenBrochureFixture : AppFixture, IDocumentRenderer
    {
        public byte[] Render(Document document) => throw new InvalidOperationException("Broken for the test.");

        protected override void Configure(IWebHostBuilder builder) =>
            builder.ConfigureTestServices(services => services.AddSingleton<IDocumentRenderer>(this));
    }

    /// <summary>An operator may let every host in; then it must still take no place in an answer.</summary>
    private sealed class AnyHostFixture : AppFixture
    {
        protected override void Configure(IWebHostBuilder builder) => builder.UseSetting("AllowedHosts", "*");
    }
}
