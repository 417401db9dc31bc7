using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using PlgTraject.Web.Mail;

namespace PlgTraject.Tests.Mail;

/// <summary>What is measured of mail.</summary>
public sealed class MailMeterTests(OutboxFixture app) : IClassFixture<OutboxFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private IMeterFactory Meters => app.Services.GetRequiredService<IMeterFactory>();

    [Fact]
    public async Task Dispatch_Any_CountsByOutcome()
    {
        using var mails = new MetricCollector<long>(Meters, MailMeter.Name, "plgtraject.mails");
        await app.Fill(4);
        var number = 0;
        app.Transport.Send = _ => Interlocked.Increment(ref number) switch
        {
            1 => throw new UnsendableMailException("550 5.1.1 no", "550 5.1.1"),
            2 => throw new TimeoutException(),
            _ => Task.CompletedTask,
        };

        await app.Dispatcher.DispatchDueAsync(Stop);

        var outcomes = mails.GetMeasurementSnapshot().GroupBy(measured => (string)measured.Tags["outcome"]!)
            .ToDictionary(group => group.Key, group => group.Sum(measured => measured.Value));
        Assert.Equal(
            new Dictionary<string, long> { ["parked"] = 1, ["retried"] = 1, ["sent"] = 2 },
            outcomes.OrderBy(pair => pair.Key));
    }

    [Fact]
    public async Task Outbox_Waiting_TellsSizeAndAgeOfOneMoment()
    {
        _ = app.Dispatcher;
        using var size = new MetricCollector<long>(Meters, MailMeter.Name, "plgtraject.outbox.size");
        using var age = new MetricCollector<double>(Meters, MailMeter.Name, "plgtraject.outbox.age");
        await app.Fill(3);
        app.Clock.Advance(TimeSpan.FromSeconds(90));

        size.RecordObservableInstruments();
        // Read once for both: what changes in between is not seen.
        await app.Fill(0);
        age.RecordObservableInstruments();
        Assert.Equal(3, size.LastMeasurement!.Value);
        Assert.Equal(90, age.LastMeasurement!.Value);

        app.Clock.Advance(TimeSpan.FromSeconds(10));
        size.RecordObservableInstruments();
        age.RecordObservableInstruments();
        Assert.Equal(0, size.LastMeasurement!.Value);
        Assert.Equal(0, age.LastMeasurement!.Value);
    }
}
