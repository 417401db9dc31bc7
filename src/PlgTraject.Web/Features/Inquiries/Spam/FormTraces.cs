using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Infrastructure.Security;

namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>
/// What the form carries besides what a visitor types. It is no part of <see cref="InquiryForm"/>, from which the key
/// is made by which a repeated inquiry is recognised.
/// </summary>
public sealed class FormTraces
{
    /// <summary>The trap: a field that people do not see, with a name that no browser fills in by itself.</summary>
    [BindProperty(Name = "Onderwerp")]
    public string? Trap { get; set; }

    /// <summary>When the form was made, sealed by <see cref="FormSeal"/>.</summary>
    [BindProperty(Name = "Zegel")]
    public string? Seal { get; set; }
}

/// <summary>Tells how long ago a form was made. It seals the moment in the form, so that nobody can forge it.</summary>
public sealed class FormSeal(SealedText texts)
{
    private const string Purpose = "InquiryForm";

    public string New() => texts.Seal(Purpose);

    /// <returns>Null without a seal, or with one that we did not make.</returns>
    public TimeSpan? Age(string? seal) => texts.AgeOf(Purpose, seal);
}
