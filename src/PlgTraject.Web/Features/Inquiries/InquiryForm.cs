using System.Text.Json.Serialization;

namespace PlgTraject.Web.Features.Inquiries;

/// <summary>
/// The form as the browser posts it. Everything is text, so that whatever arrives can be shown again as it was typed.
/// The order of the properties is the order of the fields.
/// </summary>
public sealed class InquiryForm
{
    public string? Name { get; set; }
    public string? Role { get; set; }
    public string? School { get; set; }
    public string? Town { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }
    public string? Participants { get; set; }
    public string? Place { get; set; }
    public string? WishedStart { get; set; }
    public string? Question { get; set; }

    /// <summary>Of the privacy page when the form was shown. Nobody typed it, so it makes no other inquiry.</summary>
    [JsonIgnore]
    public string? PrivacyVersion { get; set; }
}
