namespace PlgTraject.Web.Features.Inquiries;

/// <summary>Why the form is shown again, apart from errors in its fields.</summary>
public enum InquiryNotice
{
    None,

    /// <summary>The page was open too long, or the browser keeps no cookies.</summary>
    Stale,

    /// <summary>The sender has sent too many.</summary>
    Limit,

    /// <summary>We could not store it.</summary>
    Fault,
}
