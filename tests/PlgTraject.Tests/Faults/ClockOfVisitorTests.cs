using System.Net;
using PlgTraject.Tests.Features.Inquiries;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Faults;

/// <summary>Somebody has a page open while the clock of the machine jumps.</summary>
public sealed class ClockOfVisitorTests : IAsyncDisposable
{
    private readonly AppFixture _app = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(-48)]
    [InlineData(23)]
    public async Task Form_OpenWhileTheClockJumps_IsStillAccepted(int hours)
    {
        using var visitor = _app.Visitor();
        var form = await visitor.GetHtml(Inquiry.Path);
        _app.Clock.AdjustTime(_app.Clock.GetUtcNow().AddHours(hours));

        using var answer = await visitor.SubmitForm(form, Inquiry.Path, Inquiry.With());

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Fact]
    public async Task Form_OpenWhileTheClockJumpsTwoDays_ComesBackOnceWithItsText()
    {
        using var visitor = _app.Visitor();
        var form = await visitor.GetHtml(Inquiry.Path);
        _app.Clock.AdjustTime(_app.Clock.GetUtcNow().AddDays(2));

        using var old = await visitor.SubmitForm(form, Inquiry.Path, Inquiry.With());
        var again = await old.ReadHtml();
        using var answer = await visitor.SubmitForm(again, Inquiry.Path, Inquiry.With());

        Assert.Equal(HttpStatusCode.BadRequest, old.StatusCode);
        Assert.Equal(
            Inquiry.With().Single(field => field.Key == "Question").Value.ReplaceLineEndings("\n"),
            again.QuerySelector("textarea[name=Question]")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Fact]
    public async Task Session_ClockSetBack_GoesOnAndStillEndsWithThePassword()
    {
        using var staff = await _app.Staff();
        using var elsewhere = await _app.Staff();
        _app.Clock.AdjustTime(_app.Clock.GetUtcNow().AddDays(-3));

        using var page = await staff.GetAsync("/beheer", Stop);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        using var changed = await staff.SubmitForm("/beheer/wachtwoord", new Dictionary<string, string>
        {
            ["Current"] = StaffSession.Password,
            ["New"] = "een andere zin voor later",
        }, "main form");
        Assert.Equal(HttpStatusCode.SeeOther, changed.StatusCode);
        using var ended = await elsewhere.GetAsync("/beheer", Stop);
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
    }

    [Fact]
    public async Task Session_ClockJumpsAhead_EndsAndCanBeginAnew()
    {
        using var staff = await _app.Staff();
        _app.Clock.Advance(TimeSpan.FromDays(2));

        using var ended = await staff.GetAsync("/beheer", Stop);
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        using var again = await staff.SignIn("sanne@academica.example", StaffSession.Password);
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        using var page = await staff.GetAsync("/beheer", Stop);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }
}
