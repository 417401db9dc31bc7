using System.Diagnostics.Metrics;

namespace PlgTraject.Web.Features.Inquiries;

/// <summary>Counts posted inquiries by outcome.</summary>
public sealed class InquiryMeter(IMeterFactory meters)
{
    public const string Name = "PlgTraject.Inquiries";

    private readonly Counter<long> _inquiries = meters.Create(Name)
        .CreateCounter<long>("plgtraject.inquiries", "{inquiry}", "Posted inquiries, by outcome.");

    public void Stored() => Count("stored");

    /// <summary>The same content from the same browser was stored before.</summary>
    public void Repeated() => Count("repeated");

    /// <summary>It is stored, but held back as suspect.</summary>
    public void Quarantined() => Count("quarantined");

    /// <summary>Its sender has sent too many, so it is not stored.</summary>
    public void Limited() => Count("limited");

    public void Invalid() => Count("invalid");

    /// <summary>The form was too old, or came without its cookie.</summary>
    public void Stale() => Count("stale");

    /// <summary>It could not be stored.</summary>
    public void Failed() => Count("failed");

    private void Count(string outcome) => _inquiries.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
