namespace PlgTraject.Web.Features.Brochure.Blocks;

/// <summary>What the reader can do now: a link that paper shows as a QR code too.</summary>
/// <param name="Title">The words of the action.</param>
/// <param name="Text">What the reader gets.</param>
/// <param name="Url">Absolute address, for paper.</param>
/// <param name="Path">The same within the site.</param>
/// <param name="Hint">How to use the code on paper.</param>
public sealed record ActionBlock(string Title, string Text, string Url, string Path, string Hint)
    : BrochureBlock;
