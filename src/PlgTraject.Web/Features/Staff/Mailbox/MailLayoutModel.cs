namespace PlgTraject.Web.Features.Staff.Mailbox;

/// <summary>The page with the layout of a mail.</summary>
public sealed record MailLayoutModel(long Id, string Subject);

/// <summary>The layout of a mail.</summary>
/// <param name="Body">HTML that was made safe.</param>
/// <param name="IsCut">Whether its end is missing.</param>
public sealed record MailHtmlModel(string Body, bool IsCut);
