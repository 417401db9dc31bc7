using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Brochure;
using PlgTraject.Web.Features.Brochure;

namespace PlgTraject.Tests.Features.Brochure;

/// <summary>Every test has a product of its own: they count in the same table.</summary>
public sealed class BrochureDownloadCountTests : IAsyncDisposable
{
    private readonly AppFixture _app = new();

    [Fact]
    public async Task Download_ManyAtOnce_CountsEachOnTheDutchDay()
    {
        // 23.30 UTC is half an hour into the next day in the Netherlands.
        _app.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 7, 23, 30, 0, TimeSpan.Zero));

        await Task.WhenAll(Enumerable.Range(0, 25).Select(_ => Get()));

        var day = Assert.Single(await CountsWhenTotalIs(25));
        Assert.Equal(new DateOnly(2026, 12, 8), day.Day);
    }

    [Fact]
    public async Task Count_ManyInstancesAtOnce_CountsEach()
    {
        var instances = Enumerable.Range(0, 20)
            .Select(_ => ActivatorUtilities.CreateInstance<BrochureDownloadCounter>(_app.Services)).ToList();

        await Task.WhenAll(instances.Select(instance => Task.Run(instance.CountAsync)));

        Assert.Equal(20, Assert.Single(await CountsWhenTotalIs(20)).Count);
        instances.ForEach(instance => instance.Dispose());
    }

    [Fact]
    public async Task Download_NextDay_StartsAnotherCount()
    {
        await Get();
        await CountsWhenTotalIs(1);
        _app.Clock.Advance(TimeSpan.FromDays(1));
        await Get();

        Assert.Equal([1, 1], (await CountsWhenTotalIs(2)).Select(downloads => downloads.Count));
    }

    [Fact]
    public async Task Download_HeadRangeAndNotModified_CountNothing()
    {
        using var first = await Get();
        using var head = await Send(new HttpRequestMessage(HttpMethod.Head, BrochurePdf.Url));
        using var part = await Get(headers => headers.Range = new RangeHeaderValue(100, null));
        using var same = await Get(headers => headers.IfNoneMatch.Add(first.Headers.ETag!));
        // The count that comes last shows that those before it had their turn.
        using var last = await Get();

        Assert.Equal(2, Assert.Single(await CountsWhenTotalIs(2)).Count);
    }

    [Fact]
    public async Task Download_DatabaseBroken_StillAnswers()
    {
        await _app.Database(database => database.Database.ExecuteSqlRawAsync("DROP TABLE BrochureDownloads"));

        using var answer = await Get();

        answer.EnsureSuccessStatusCode();
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task<HttpResponseMessage> Get(Action<HttpRequestHeaders>? headers = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, BrochurePdf.Url);
        headers?.Invoke(request.Headers);
        return Send(request);
    }

    private Task<HttpResponseMessage> Send(HttpRequestMessage request) =>
        _app.Visitor().SendAsync(request, TestContext.Current.CancellationToken);

    /// <summary>Counting happens after the answer, so a test waits for it.</summary>
    private async Task<List<BrochureDownloads>> CountsWhenTotalIs(int total)
    {
        List<BrochureDownloads> counts = [];
        for (var attempt = 0; attempt < 200 && counts.Sum(downloads => downloads.Count) != total; attempt++)
        {
            await Task.Delay(25, TestContext.Current.CancellationToken);
            counts = await _app.Database(database => database.BrochureDownloads.AsNoTracking()
                .OrderBy(downloads => downloads.Day).ToListAsync(TestContext.Current.CancellationToken));
        }

        Assert.Equal(total, counts.Sum(downloads => downloads.Count));
        return counts;
    }
}
