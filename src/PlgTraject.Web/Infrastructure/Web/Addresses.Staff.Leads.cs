namespace PlgTraject.Web.Infrastructure.Web;

public static partial class Addresses
{
    public static partial class Staff
    {
        // What is known of a school
        public const string NewLead = Leads + "/nieuw";

        public const string LeadDetailsTemplate = LeadTemplate + "/gegevens";
        public static string LeadDetails(string reference) => Fill(LeadDetailsTemplate, reference);
    }
}
