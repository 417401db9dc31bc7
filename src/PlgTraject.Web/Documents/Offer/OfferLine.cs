using PlgTraject.Web.Content;

namespace PlgTraject.Web.Documents.Offer;

/// <summary>A line of an offer: what it is and what it costs.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Cents">The amount that stands behind it, in euro cents; below zero for a reduction.</param>
/// <param name="Vat">How that amount relates to VAT.</param>
/// <param name="LegalBasis">Why it is exempt; only then.</param>
public sealed record OfferLine(string Text, long Cents, VatTreatment Vat, string? LegalBasis = null)
{
    /// <summary>The VAT of the line, rounded by itself; null when nothing is said about VAT.</summary>
    public long? VatInCents => Vat switch
    {
        VatTreatment.NotStated => null,
        VatTreatment.Exempt => 0,
        VatTreatment.Excluding => VatSums.On(Cents),
        VatTreatment.Including => VatSums.In(Cents),
        _ => throw new InvalidOperationException($"{Vat} has no sum yet."),
    };

    /// <summary>What the school pays for it, with VAT as far as that is known.</summary>
    public long TotalInCents => Vat == VatTreatment.Excluding ? Cents + VatSums.On(Cents) : Cents;
}

/// <summary>What an offer comes to, in euro cents: the sums of its lines.</summary>
/// <param name="NetInCents">Without VAT; null when a line says nothing about VAT.</param>
/// <param name="VatInCents">The VAT; null when a line says nothing about VAT.</param>
/// <param name="TotalInCents">What the school pays.</param>
public sealed record OfferSums(long? NetInCents, long? VatInCents, long TotalInCents)
{
    public static OfferSums Of(IReadOnlyList<OfferLine> lines)
    {
        var total = lines.Sum(line => line.TotalInCents);
        long? vat = lines.Any(line => line.VatInCents is null) ? null : lines.Sum(line => line.VatInCents!.Value);
        return new OfferSums(total - vat, vat, total);
    }
}
