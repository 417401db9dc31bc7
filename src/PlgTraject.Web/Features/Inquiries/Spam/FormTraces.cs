using Microsoft.AspNetCore.Mvc;

namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>What the form carries besides what a visitor types. Not part of <see cref="InquiryForm"/>: it makes no other inquiry.</summary>
public sealed class FormTraces
{
    /// <summary>The trap: a field no person sees. No browser knows this name as something to fill in by itself.</summary>
    [BindProperty(Name = "Onderwerp")]
    public string? Trap { get; set; }

    /// <summary>When the form was made, sealed by <see cref="FormSeal"/>.</summary>
    [BindProperty(Name = "Zegel")]
    public string? Seal { get; set; }
}
