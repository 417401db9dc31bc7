namespace PlgTraject.Web.Privacy;

/// <summary>A paragraph, or a list under it.</summary>
/// <param name="Text">The paragraph.</param>
/// <param name="Items">What is listed below it.</param>
public sealed record PrivacyPart(string Text, params IReadOnlyList<string> Items)
{
    public static implicit operator PrivacyPart(string text) => new(text);
}
