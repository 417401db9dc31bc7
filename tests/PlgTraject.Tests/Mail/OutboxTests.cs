using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Mail;

namespace PlgTraject.Tests.Mail;

/// <summary>How a dispatcher shares the outbox with others, and what it does when things go wrong.</summary>
public sealed class OutboxTests(OutboxFixture app) : IClassFixture<OutboxFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private DateTime Now => app.Clock.GetUtcNow().UtcDateTime;

    [Fact]
    public async Task Dispatch_AskedToStop_FinishesWhatItBeganAndGivesTheRestBack()
    {
        using var stopping = new CancellationTokenSource();
        await app.Fill(8);
        app.Transport.Sent.Clear();
        app.Transport.Send = _ => stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => app.Dispatcher.DispatchDueAsync(stopping.Token));

        var mails = await Mails();
        Assert.InRange(app.Transport.Sent.Count, 1, 4);
        Assert.Equal(
            app.Transport.Sent.Order(),
            mails.Where(mail => mail.State == MailState.Sent).Select(mail => mail.MessageId).Order());
        Assert.All(mails, mail => Assert.Null(mail.LeaseId));
        Assert.All(mails, mail => Assert.Null(mail.LeasedUntil));
    }

    [Fact]
    public async Task Dispatch_DatabaseAwayAfterSending_RecordsItLaterAndSendsOnce()
    {
        await app.Fill(1);
        app.Transport.Sent.Clear();
        app.Transport.Send = _ => app.RenameTable("OutboxMails", "Gone");

        var dispatching = app.Dispatcher.DispatchDueAsync(Stop);
        await Eventually.True(() => Task.FromResult(!app.Transport.Sent.IsEmpty), "the mail is sent");
        app.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.False(dispatching.IsCompleted);
        await app.RenameTable("Gone", "OutboxMails");
        await Eventually.True(() =>
        {
            app.Clock.Advance(TimeSpan.FromSeconds(1));
            return Task.FromResult(dispatching.IsCompleted);
        }, "the outcome is recorded");
        await dispatching;

        Assert.Equal(MailState.Sent, Assert.Single(await Mails()).State);
        Assert.Single(app.Transport.Sent);
    }

    [Fact]
    public async Task Dispatch_LeasedByAnother_IsLeftUntilTheLeaseRunsOut()
    {
        var until = Now.AddMinutes(2);
        await app.Fill(1, mail => (mail.LeaseId, mail.LeasedUntil) = (Guid.NewGuid(), until));
        app.Transport.Sent.Clear();
        app.Transport.Send = _ => Task.CompletedTask;

        await app.Dispatcher.DispatchDueAsync(Stop);
        Assert.Empty(app.Transport.Sent);

        app.Clock.Advance(TimeSpan.FromMinutes(3));
        await app.Dispatcher.DispatchDueAsync(Stop);
        Assert.Single(app.Transport.Sent);
    }

    [Fact]
    public async Task Dispatch_LeaseRanOutWhileSending_LeavesTheMailToWhoHasItNow()
    {
        var other = Guid.NewGuid();
        await app.Fill(1);
        app.Transport.Send = _ => app.Database(database => database.OutboxMails
            .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.LeaseId, other), Stop));

        await app.Dispatcher.DispatchDueAsync(Stop);

        var mail = Assert.Single(await Mails());
        Assert.Equal((MailState.Pending, other), (mail.State, mail.LeaseId));
    }

    [Fact]
    public async Task Dispatch_MachineSleptAfterTheClaim_SendsNothingUnderAnOldLease()
    {
        await app.Fill(8);
        app.Transport.Sent.Clear();
        var first = 0;
        app.Transport.Send = _ =>
        {
            // While the first are on their way, so much time goes by that the lease no longer covers another attempt.
            if (Interlocked.Increment(ref first) == 1)
            {
                app.Clock.Advance(TimeSpan.FromSeconds(150));
            }

            return Task.CompletedTask;
        };

        await app.Dispatcher.DispatchDueAsync(Stop);

        Assert.InRange(app.Transport.Sent.Count, 1, 4);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await app.Dispatcher.DispatchDueAsync(Stop);
        Assert.Equal(8, app.Transport.Sent.Distinct().Count());
        Assert.Equal(8, app.Transport.Sent.Count);
    }

    private Task<List<OutboxMail>> Mails() =>
        app.Database(database => database.OutboxMails.AsNoTracking().ToListAsync(Stop));
}
