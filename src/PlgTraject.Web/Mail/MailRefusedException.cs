namespace PlgTraject.Web.Mail;

/// <summary>The mail server refused a mail for good (an SMTP answer in the 500 range).</summary>
public sealed class MailRefusedException(string message, Exception inner) : Exception(message, inner);
