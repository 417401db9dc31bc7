namespace PlgTraject.Web.Features.Brochure.Blocks;

/// <summary>The great aim, which deserves room of its own.</summary>
public sealed record AimBlock(string Title, string Text) : BrochureBlock;
