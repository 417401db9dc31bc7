using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Mail;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Mail;

namespace PlgTraject.Tests.Faults;

/// <summary>
/// The clock of the machine is wrong for a while and is then set right: no mail waits for a moment far ahead, and each
/// goes out once.
/// </summary>
public sealed class ClockTests(OutboxFixture app) : IClassFixture<OutboxFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private DateTime Now => app.Clock.GetUtcNow().UtcDateTime;

    [Theory]
    [InlineData(-3)]
    [InlineData(-48)]
    [InlineData(-24 * 365)]
    public async Task Dispatch_ClockSetBackAfterAFailure_TriesAgainNow(int hours)
    {
        await app.Fill(3);
        app.Transport.Sent.Clear();
        app.Transport.Send = _ => throw new IOException("down");
        await app.Dispatcher.DispatchDueAsync(Stop);
        app.Transport.Send = _ => Task.CompletedTask;

        Jump(hours);
        await app.Dispatcher.DispatchDueAsync(Stop);

        Assert.All(await Mails(), mail => Assert.Equal(MailState.Sent, mail.State));
        Assert.Equal(3, app.Transport.Sent.Count);
    }

    [Fact]
    public async Task Dispatch_ClockSetBackALittle_KeepsToTheSchedule()
    {
        await app.Fill(1);
        app.Transport.Sent.Clear();
        app.Transport.Send = _ => throw new IOException("down");
        await app.Dispatcher.DispatchDueAsync(Stop);
        app.Transport.Send = _ => Task.CompletedTask;

        app.Clock.AdjustTime(app.Clock.GetUtcNow().AddMinutes(-10));
        await app.Dispatcher.DispatchDueAsync(Stop);
        Assert.Empty(app.Transport.Sent);

        app.Clock.Advance(TimeSpan.FromMinutes(11));
        await app.Dispatcher.DispatchDueAsync(Stop);
        Assert.Single(app.Transport.Sent);
    }

    /// <summary>A process died while the clock was ahead: what it had claimed is not kept until that day.</summary>
    [Fact]
    public async Task Dispatch_LeaseFromTheFuture_RunsOutAsOneOfNow()
    {
        var ahead = Now.AddDays(400);
        await app.Fill(
            2, mail => (mail.NextAttemptAt, mail.LeaseId, mail.LeasedUntil) = (ahead, Guid.NewGuid(), ahead));
        app.Transport.Sent.Clear();
        app.Transport.Send = _ => Task.CompletedTask;

        await app.Dispatcher.DispatchDueAsync(Stop);
        Assert.Empty(app.Transport.Sent);

        app.Clock.Advance(TimeSpan.FromMinutes(4));
        await app.Dispatcher.DispatchDueAsync(Stop);
        Assert.Equal(2, app.Transport.Sent.Count);
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(-24 * 30)]
    [InlineData(5)]
    [InlineData(24 * 30)]
    public async Task Dispatch_ClockJumpsWhileSending_SendsEachOnce(int hours)
    {
        await app.Fill(20);
        app.Transport.Sent.Clear();
        var begun = 0;
        app.Transport.Send = _ =>
        {
            if (Interlocked.Increment(ref begun) == 3)
            {
                Jump(hours);
            }

            return Task.CompletedTask;
        };

        await app.Dispatcher.DispatchDueAsync(Stop);
        // What was claimed and not begun when the clock jumped ahead was left; it is claimed anew.
        await app.Dispatcher.DispatchDueAsync(Stop);

        var mails = await Mails();
        Assert.All(mails, mail => Assert.Equal(MailState.Sent, mail.State));
        Assert.Equal(mails.Select(mail => mail.MessageId).Order(), app.Transport.Sent.Order());
    }

    /// <summary>
    /// One instance is still sending under a lease that it took before the clock was set back; another must not take
    /// that lease for one that ran out.
    /// </summary>
    [Fact]
    public async Task Dispatch_ClockSetBackWhileAnotherSends_LeavesItsMails()
    {
        var leases = ActivatorUtilities.CreateInstance<OutboxLeases>(app.Services);
        var other = ActivatorUtilities.CreateInstance<OutboxDispatcher>(app.Services, leases);
        await app.Fill(4);
        app.Transport.Sent.Clear();
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var begun = 0;
        app.Transport.Send = _ =>
        {
            Interlocked.Increment(ref begun);
            return gate.Task;
        };
        var sending = app.Dispatcher.DispatchDueAsync(Stop);
        await Eventually.True(() => Task.FromResult(begun == 4), "all are on their way");

        Jump(-30);
        await other.DispatchDueAsync(Stop);
        Assert.Equal(4, begun);
        gate.SetResult();
        await sending;

        Assert.Equal(4, app.Transport.Sent.Count);
        Assert.All(await Mails(), mail => Assert.Equal(MailState.Sent, mail.State));
    }

    private void Jump(int hours)
    {
        if (hours > 0)
        {
            app.Clock.Advance(TimeSpan.FromHours(hours));
        }
        else
        {
            app.Clock.AdjustTime(app.Clock.GetUtcNow().AddHours(hours));
        }
    }

    private Task<List<OutboxMail>> Mails() =>
        app.Database(database => database.OutboxMails.AsNoTracking().ToListAsync(Stop));
}
