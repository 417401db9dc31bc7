namespace PlgTraject.Web.Privacy;

/// <summary>What a domain or feature says about one topic on the privacy page, made from its own settings.</summary>
public interface IPrivacyChapter
{
    PrivacyTopic Topic { get; }

    IEnumerable<PrivacyPart> Write();
}

/// <summary>The topics of the privacy page, in their order. Topics in a row may share a heading.</summary>
public enum PrivacyTopic
{
    Role,
    Inquiry,
    LegalBasis,
    Spam,
    Mails,
    Access,
    Processors,
    Periods,
    FormCookie,
    StaffCookies,
    Draft,
    Visits,
    Rights,
}

/// <summary>A paragraph, with a list below it or without.</summary>
/// <param name="Text">The paragraph.</param>
/// <param name="Items">What is listed below it.</param>
public sealed record PrivacyPart(string Text, params IReadOnlyList<string> Items)
{
    public static implicit operator PrivacyPart(string text) => new(text);
}

/// <summary>A heading of the privacy page with all that stands under it.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Parts">In order.</param>
public sealed record PrivacySection(string Title, IReadOnlyList<PrivacyPart> Parts);
