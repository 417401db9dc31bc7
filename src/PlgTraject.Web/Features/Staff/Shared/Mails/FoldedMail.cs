using PlgTraject.Web.Mail.Inbound.Reading;

namespace PlgTraject.Web.Features.Staff.Shared.Mails;

/// <summary>A mail among others, which can be opened.</summary>
/// <param name="Mail">The mail.</param>
/// <param name="IsOpen">Whether it is open at first.</param>
public sealed record FoldedMail(ReadableMail Mail, bool IsOpen);
