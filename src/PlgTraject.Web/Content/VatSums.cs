namespace PlgTraject.Web.Content;

/// <summary>
/// VAT in whole euro cents, at the one rate that applies here. A half cent is rounded away from zero.
/// </summary>
public static class VatSums
{
    public const int Percent = 21;

    /// <summary>The VAT that comes on top of an amount.</summary>
    public static long On(long cents) => Rounded(cents * (decimal)Percent / 100);

    /// <summary>The VAT that is part of an amount.</summary>
    public static long In(long cents) => Rounded(cents * (decimal)Percent / (100 + Percent));

    private static long Rounded(decimal cents) => (long)Math.Round(cents, MidpointRounding.AwayFromZero);
}
