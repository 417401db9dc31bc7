namespace PlgTraject.Web.Infrastructure.Web;

public static partial class Addresses
{
    /// <summary>The addresses with which schools are answered.</summary>
    public static partial class Staff
    {
        public const string AnswerTemplate = LeadTemplate + "/antwoord";
        public static string Answer(string reference) => Fill(AnswerTemplate, reference);

        public const string AnswerPreviewTemplate = AnswerTemplate + "/voorbeeld";
        public static string AnswerPreview(string reference) => Fill(AnswerPreviewTemplate, reference);

        public const string SendAnswerTemplate = AnswerTemplate + "/verstuur";
        public static string SendAnswer(string reference) => Fill(SendAnswerTemplate, reference);

        public const string DiscardAnswerTemplate = AnswerTemplate + "/weg";
        public static string DiscardAnswer(string reference) => Fill(DiscardAnswerTemplate, reference);

        public const string TakeAnswerBackTemplate = LeadTemplate + "/mails/{id:long}/terughalen";
        public static string TakeAnswerBack(string reference, long mail) =>
            Fill(TakeAnswerBackTemplate, reference, Number(mail));

        public const string CorrectAnswerTemplate = LeadTemplate + "/mails/{id:long}/verbeteren";
        public static string CorrectAnswer(string reference, long mail) =>
            Fill(CorrectAnswerTemplate, reference, Number(mail));

        public const string AttachmentTemplate = LeadTemplate + "/bestanden/{id:long}";
        public static string Attachment(string reference, long file) =>
            Fill(AttachmentTemplate, reference, Number(file));

        // Templates
        public const string Templates = Root + "/sjablonen";
        public const string TemplateNew = Templates + "/nieuw";

        public const string TemplateTemplate = Templates + "/{id:long}";
        public static string Template(long template) => Fill(TemplateTemplate, Number(template));

        public const string RemoveTemplateTemplate = TemplateTemplate + "/weg";
        public static string RemoveTemplate(long template) => Fill(RemoveTemplateTemplate, Number(template));

        // One's own account
        public const string Signature = Root + "/ondertekening";
    }
}
