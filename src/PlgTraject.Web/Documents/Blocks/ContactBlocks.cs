namespace PlgTraject.Web.Documents.Blocks;

/// <summary>What the reader can do now: a link that paper shows as a QR code too.</summary>
/// <param name="Title">The words of the action.</param>
/// <param name="Text">What the reader gets.</param>
/// <param name="Url">Absolute address, in the code.</param>
/// <param name="Printed">The same as short as a reader can type it.</param>
/// <param name="Path">The same within the site.</param>
/// <param name="Hint">How to use the code on paper.</param>
/// <param name="Picture">What the code is, for a reader who does not see it.</param>
public sealed record ActionBlock(
    string Title, string Text, string Url, string Printed, string Path, string Hint, string Picture) : Block;

/// <summary>What to do after reading, at the foot of a page.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Steps">What can be done.</param>
/// <param name="Code">A QR code with the address of one of them, or null.</param>
public sealed record NextStepBlock(string Title, IReadOnlyList<Step> Steps, StepCode? Code = null) : Block;

/// <summary>One thing to do.</summary>
/// <param name="Action">The words of the link.</param>
/// <param name="Text">What the reader can expect, or empty.</param>
/// <param name="Url">Absolute address.</param>
/// <param name="Printed">The same as short as a reader of paper can type it, or empty.</param>
/// <param name="Path">The same within the site.</param>
public sealed record Step(string Action, string Text, string Url, string Printed, string Path);

/// <summary>A QR code on paper.</summary>
/// <param name="Url">What is in it.</param>
/// <param name="Hint">What it leads to.</param>
/// <param name="Picture">What it is, for a reader who does not see it.</param>
public sealed record StepCode(string Url, string Hint, string Picture);

/// <summary>The ways to reach somebody.</summary>
public sealed record ContactBlock(IReadOnlyList<ContactLine> Lines) : Block;

/// <summary>One way to reach somebody.</summary>
/// <param name="Name">"Mail".</param>
/// <param name="Text">The address or number itself.</param>
/// <param name="Url">Where a click leads, or null.</param>
/// <param name="Note">What to expect, or empty.</param>
public sealed record ContactLine(string Name, string Text, string? Url, string Note);
