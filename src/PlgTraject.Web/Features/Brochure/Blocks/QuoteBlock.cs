namespace PlgTraject.Web.Features.Brochure.Blocks;

/// <summary>Somebody's literal words, without the quotation marks.</summary>
public sealed record QuoteBlock(string Text) : BrochureBlock;
