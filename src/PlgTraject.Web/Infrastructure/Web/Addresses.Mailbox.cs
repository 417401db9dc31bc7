namespace PlgTraject.Web.Infrastructure.Web;

public static partial class Addresses
{
    /// <summary>The addresses of our mailbox: what waits for a decision, and what becomes of it.</summary>
    public static partial class Staff
    {
        public const string Mailbox = Root + "/mail";

        /// <summary>The query parameters with the day on which mails were taken, and from which mailbox.</summary>
        public const string DayParameter = "dag";
        public const string MailboxParameter = "mailbox";

        /// <summary>The mails that fit all of these.</summary>
        /// <param name="list">Key of a list, or null for what waits for a decision.</param>
        /// <param name="kind">Name of what became of them.</param>
        /// <param name="day">The day on which they were taken, such as 2026-12-07.</param>
        /// <param name="mailbox">The name of the mailbox.</param>
        /// <param name="page">A page of the list, from 1.</param>
        public static string MailboxWhere(
            string? list, string? kind = null, string? day = null, string? mailbox = null, int page = 1) => Query(
            Mailbox,
            (WorkParameter, list),
            (KindParameter, kind),
            (DayParameter, day),
            (MailboxParameter, mailbox),
            (PageParameter, page > 1 ? Number(page) : null));

        /// <summary>How many mails were taken, and what became of them.</summary>
        public const string MailLedger = Mailbox + "/telling";

        public static string MailLedgerAt(int page) =>
            Query(MailLedger, (PageParameter, page > 1 ? Number(page) : null));

        /// <summary>One mail, with the leads in which some words occur.</summary>
        public static string MailWhere(long id, string? words) => Query(Mail(id), (WordsParameter, words));

        public const string AttachMailTemplate = MailTemplate + "/bij-aanvraag";
        public static string AttachMail(long id) => Fill(AttachMailTemplate, Number(id));

        public const string SetMailAsideTemplate = MailTemplate + "/terzijde";
        public static string SetMailAside(long id) => Fill(SetMailAsideTemplate, Number(id));

        public const string TakeMailUpTemplate = MailTemplate + "/terug";
        public static string TakeMailUp(long id) => Fill(TakeMailUpTemplate, Number(id));

        public const string MailLeadTemplate = MailTemplate + "/aanvraag";
        public static string MailLead(long id) => Fill(MailLeadTemplate, Number(id));

        /// <summary>The same, filled in with one of two who may have asked.</summary>
        public static string MailLeadOf(long id, string sender) => Query(MailLead(id), (SenderParameter, sender));

        /// <summary>
        /// The query parameter with who asked: <see cref="ForwardedSender"/> for who wrote what a mail sends on, or
        /// <see cref="MailSender"/> for who sent the mail.
        /// </summary>
        public const string SenderParameter = "afzender";
        public const string ForwardedSender = "doorgestuurd";
        public const string MailSender = "mail";
    }
}
