namespace PlgTraject.Web.Documents.Blocks;

/// <summary>What to do after reading.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Text">What the reader can expect.</param>
/// <param name="Action">The words of the link.</param>
/// <param name="Url">Absolute address, for paper.</param>
/// <param name="Path">The same within the site.</param>
public sealed record NextStepBlock(string Title, string Text, string Action, string Url, string Path) : BrochureBlock;
