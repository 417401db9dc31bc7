using System.Diagnostics.Metrics;

namespace PlgTraject.Web.Mail;

/// <summary>
/// Counts mails by outcome, and measures how many wait and for how long, while somebody listens to it.
/// </summary>
public sealed class MailMeter
{
    public const string Name = "PlgTraject.Mail";
    private readonly Counter<long> _mails;

    public MailMeter(IMeterFactory meters, OutboxState outbox)
    {
        var meter = meters.Create(Name);
        _mails = meter.CreateCounter<long>("plgtraject.mails", "{mail}", "Attempts to send a mail, by outcome.");
        meter.CreateObservableGauge("plgtraject.outbox.size",
            () => Observe(outbox, state => (long)state.Size), "{mail}", "Mails that are still to be sent.");
        meter.CreateObservableGauge("plgtraject.outbox.age",
            () => Observe(outbox, state => state.Age.TotalSeconds), "s", "How long the oldest of them waits.");
    }

    public void Sent() => Count("sent");

    /// <summary>It failed and will be tried again.</summary>
    public void Retried() => Count("retried");

    /// <summary>It was refused for good.</summary>
    public void Parked() => Count("parked");

    private void Count(string outcome) => _mails.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>Gives no measure when the database does not answer, because zero would be wrong.</summary>
    private static IEnumerable<Measurement<T>> Observe<T>(OutboxState outbox, Func<OutboxState.Snapshot, T> value)
        where T : struct => outbox.TryRead() is { } state ? [new Measurement<T>(value(state))] : [];
}
