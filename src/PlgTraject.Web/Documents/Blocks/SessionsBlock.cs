using PlgTraject.Web.Content;

namespace PlgTraject.Web.Documents.Blocks;

/// <summary>The sessions in order, along the ribbon.</summary>
public sealed record SessionsBlock(IReadOnlyList<Session> Sessions) : BrochureBlock;
