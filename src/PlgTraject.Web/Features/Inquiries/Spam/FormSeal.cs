using PlgTraject.Web.Infrastructure.Security;

namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>Tells how long ago the form was made, by a moment in it that cannot be forged.</summary>
public sealed class FormSeal(SealedText texts)
{
    private const string Purpose = "InquiryForm";

    public string New() => texts.Seal(Purpose);

    /// <returns>Null when it is none of ours.</returns>
    public TimeSpan? Age(string? seal) => texts.AgeOf(Purpose, seal);
}
