namespace PlgTraject.Web.Data.Mail;

/// <summary>Whom a mail about a lead is for.</summary>
public enum MailAudience
{
    Staff,
    Visitor,
}
