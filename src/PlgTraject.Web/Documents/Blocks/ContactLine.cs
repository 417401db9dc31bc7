namespace PlgTraject.Web.Documents.Blocks;

/// <summary>One way to reach the provider.</summary>
/// <param name="Name">"E-mail".</param>
/// <param name="Text">The address or number itself.</param>
/// <param name="Url">Where a click leads, or null.</param>
/// <param name="Note">What to expect, or empty.</param>
public sealed record ContactLine(string Name, string Text, string? Url, string Note);
