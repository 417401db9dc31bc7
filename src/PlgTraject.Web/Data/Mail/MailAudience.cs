namespace PlgTraject.Web.Data;

/// <summary>Whom a mail about a lead is for.</summary>
public enum MailAudience
{
    Staff,
    Visitor,
}
