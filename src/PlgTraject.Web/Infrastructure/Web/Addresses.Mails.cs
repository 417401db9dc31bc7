namespace PlgTraject.Web.Infrastructure.Web;

public static partial class Addresses
{
    /// <summary>The addresses at which a mail of our mailbox is read.</summary>
    public static partial class Staff
    {
        public const string MailTemplate = Root + "/mail/{id:long}";
        public static string Mail(long mail) => Fill(MailTemplate, Number(mail));

        public const string MailLayoutTemplate = MailTemplate + "/opmaak";
        public static string MailLayout(long mail) => Fill(MailLayoutTemplate, Number(mail));

        /// <summary>What <see cref="MailLayout"/> shows in a frame.</summary>
        public const string MailHtmlTemplate = MailTemplate + "/html";

        public static string MailHtml(long mail) => Fill(MailHtmlTemplate, Number(mail));

        public const string MailFileTemplate = MailTemplate + "/bestand/{file:long}";
        public static string MailFile(long mail, long file) => Fill(MailFileTemplate, Number(mail), Number(file));
    }
}
