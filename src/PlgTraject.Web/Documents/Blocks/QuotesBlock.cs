namespace PlgTraject.Web.Documents.Blocks;

/// <summary>The literal words of participants, without the quotation marks.</summary>
public sealed record QuotesBlock(IReadOnlyList<string> Quotes) : BrochureBlock;
