namespace PlgTraject.Web.Documents.Blocks;

/// <summary>A paragraph; a lead is the larger one a chapter opens with.</summary>
public sealed record ParagraphBlock(string Text, bool Lead = false) : BrochureBlock;
