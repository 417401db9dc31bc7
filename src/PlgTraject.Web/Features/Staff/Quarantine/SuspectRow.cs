using System.Globalization;
using PlgTraject.Web.Content;
using PlgTraject.Web.Features.Inquiries.Spam;

namespace PlgTraject.Web.Features.Staff.Quarantine;

/// <summary>An inquiry in quarantine, in the list. The time is UTC.</summary>
public sealed record SuspectRow(
    string Reference, string Name, string School, string Email, string? Question, string? Suspicion, DateTime CreatedAt)
{
    private const int ExcerptLength = 120;

    /// <summary>How the question begins, in whole characters: an emoji is several.</summary>
    public string? Excerpt => Question is null || new StringInfo(Question) is not { LengthInTextElements: > ExcerptLength } text
        ? Question
        : text.SubstringByTextElements(0, ExcerptLength) + "…";
}
