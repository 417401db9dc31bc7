using PlgTraject.Web.Content;

namespace PlgTraject.Web.Documents.Blocks;

/// <summary>A theme with its place among the themes, from 1.</summary>
public sealed record ThemeBlock(int Number, Theme Theme) : BrochureBlock;
