using System.Text.Json;

namespace PlgTraject.Web.Features.Inquiries;

/// <summary>The page with the form.</summary>
/// <param name="Form">What was typed so far.</param>
/// <param name="Seal">When the form was made, sealed, which the form carries along.</param>
/// <param name="Refusal">Why what was sent is not stored, apart from errors in its fields.</param>
public sealed record InquiryPage(InquiryForm Form, string Seal, InquiryRefusal? Refusal = null)
{
    /// <summary>Whether the address names a plan that cannot be read.</summary>
    public bool IsPlanBroken { get; init; }

    /// <summary>Whether nothing is typed or chosen: what was sent was empty, or no form that could be read.</summary>
    public bool IsEmpty => JsonSerializer.SerializeToElement(Form).EnumerateObject()
        .All(static typed => typed.Value.ValueKind == JsonValueKind.Null);
}

/// <summary>Why an inquiry without errors is not stored.</summary>
public enum InquiryRefusal
{
    /// <summary>The token or the seal of the form is stale; why is not known.</summary>
    Stale,

    /// <summary>The sender has sent too many inquiries.</summary>
    Limit,

    /// <summary>The inquiry could not be stored.</summary>
    Fault,
}
