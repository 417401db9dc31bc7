namespace PlgTraject.Web.Privacy;

/// <summary>A part of the privacy page under a heading: paragraphs, and lists where a part is a list.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Parts">In order.</param>
public sealed record PrivacySection(string Title, params IReadOnlyList<PrivacyPart> Parts);
