namespace PlgTraject.Web.Documents.Blocks;

/// <summary>What the reader can do now: a link that paper shows as a QR code too.</summary>
/// <param name="Title">The words of the action.</param>
/// <param name="Text">What the reader gets.</param>
/// <param name="Url">Absolute address, in the code.</param>
/// <param name="Printed">The same as short as a reader can type it.</param>
/// <param name="Path">The same within the site.</param>
/// <param name="Hint">How to use the code on paper.</param>
/// <param name="Picture">What the code is, for who does not see it.</param>
public sealed record ActionBlock(
    string Title, string Text, string Url, string Printed, string Path, string Hint, string Picture) : BrochureBlock;
