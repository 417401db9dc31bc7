namespace PlgTraject.Web.Documents.Blocks;

/// <summary>The price, which a reader must find at once.</summary>
/// <param name="Name">"Tarief".</param>
/// <param name="Amount">The amount as it is written.</param>
/// <param name="Unit">What it is for.</param>
/// <param name="Note">The same price in another measure.</param>
public sealed record PriceBlock(string Name, string Amount, string Unit, string Note) : BrochureBlock;
