namespace PlgTraject.Web.Documents.Blocks;

/// <summary>The ways to reach the provider.</summary>
public sealed record ContactBlock(IReadOnlyList<ContactLine> Lines) : BrochureBlock;
