using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Leads.Reply;

namespace PlgTraject.Tests.Leads.Reply;

/// <summary>Every test has a product of its own: reminders go to all advisers.</summary>
public sealed class ReplyReminderTests : IAsyncDisposable
{
    private const string Eva = "eva@academica.example";
    private const string Tom = "tom@academica.example";

    private readonly AppFixture _app = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static DateTime Now => AppFixture.Start.UtcDateTime;

    [Fact]
    public async Task Remind_LittleTimeLeftAndThenLate_TellsAllAdvisersOnceEach()
    {
        await Advisers();
        await _app.Has(TestData.Lead("De Linde", createdAt: Now.AddHours(-71)), TestData.Lead("Nog lang"));

        await Remind();
        await Remind();
        Assert.Equal([Eva, Tom], await Receivers("Antwoord nodig: De Linde"));

        _app.Clock.Advance(TimeSpan.FromHours(2));
        await Remind();
        await Remind();
        Assert.Equal([Eva, Tom], await Receivers("Te laat: De Linde"));
        Assert.Equal([Eva, Tom], await Receivers("Antwoord nodig: De Linde"));
        Assert.Empty(await Receivers("Antwoord nodig: Nog lang"));
    }

    [Fact]
    public async Task Remind_Owned_TellsTheOwnerAlone()
    {
        await Advisers();
        var lead = TestData.Lead("De Linde", createdAt: Now.AddHours(-80));
        lead.OwnerId = await _app.Database(database =>
            database.Users.Where(user => user.Email == Tom).Select(user => user.Id).SingleAsync(Stop));
        await _app.Has(lead);

        await Remind();

        Assert.Equal([Tom], await Receivers("Te laat: De Linde"));
    }

    [Fact]
    public async Task Remind_AnsweredOrClosed_TellsNobody()
    {
        await Advisers();
        var answered = TestData.Lead("Beantwoord", createdAt: Now.AddHours(-80));
        answered.Answer(Now, by: null);
        await _app.Has(answered, TestData.Lead("Verloren", status: LeadStatus.Lost, createdAt: Now.AddHours(-80)));

        await Remind();

        Assert.Equal(0, await _app.Database(database => database.OutboxMails.CountAsync(Stop)));
    }

    /// <summary>Two instances look at the same moment.</summary>
    [Fact]
    public async Task Remind_TwiceAtOnce_TellsOnce()
    {
        await Advisers();
        await _app.Has(TestData.Lead("De Linde", createdAt: Now.AddHours(-80)));

        await Task.WhenAll(Remind(), Remind(), Remind());

        Assert.Equal([Eva, Tom], await Receivers("Te laat: De Linde"));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Advisers()
    {
        await _app.HasStaff(Eva, "Eva de Wit", StaffRole.Advisor);
        await _app.HasStaff(Tom, "Tom Bos", StaffRole.Advisor);
        await _app.HasStaff("lezer@academica.example", "Lex Lezer", StaffRole.Reader);
    }

    private async Task Remind()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReplyReminders>().RemindAsync(Stop);
    }

    /// <summary>Who got a mail with these words in its subject.</summary>
    private async Task<IEnumerable<string>> Receivers(string subject) => (await _app.Database(
        database => database.OutboxMails.OrderBy(mail => mail.ToAddress).ToListAsync(Stop)))
        .Where(mail => mail.Subject.StartsWith(subject, StringComparison.Ordinal))
        .Select(mail => mail.ToAddress);
}
