using System.Net;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Infrastructure.Caching;

/// <summary>
/// What is the same for everybody is so too when a colleague asks for it first, at a moment when the session is to be
/// renewed.
/// </summary>
public sealed class FirstAskedByStaffTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Theory]
    [InlineData("/img/deel.png", "public, max-age=86400")]
    [InlineData("/tarief", "public, no-cache")]
    [InlineData("/brochure/de-school-als-plg.pdf", "public, no-cache")]
    public async Task Answer_FirstAskedInASessionToRenew_IsForAll(string path, string cacheControl)
    {
        using var staff = await app.Staff();
        // Past half of the time after which a session ends without use.
        app.Clock.Advance(TimeSpan.FromHours(5));

        using var first = await staff.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.False(first.Headers.Contains("Set-Cookie"));
        Assert.Equal(
            cacheControl.Split(", ").Order(), first.Headers.CacheControl!.ToString().Split(", ").Order());
        using var renewed = await staff.GetAsync("/beheer", TestContext.Current.CancellationToken);
        Assert.True(renewed.Headers.Contains("Set-Cookie"), "The session was not to be renewed.");
    }
}
