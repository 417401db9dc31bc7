namespace PlgTraject.Web.Data.Privacy;

/// <summary>A version of the privacy page, kept so that it can be shown what a school was told.</summary>
public sealed class PrivacyText
{
    public const int VersionLength = 8;

    /// <summary>The first digits of the SHA-256 of the text, in hexadecimal.</summary>
    public required string Version { get; set; }

    public required string Text { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime FirstShownAt { get; set; }
}
