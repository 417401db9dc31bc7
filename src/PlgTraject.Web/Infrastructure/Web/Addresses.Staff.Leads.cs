namespace PlgTraject.Web.Infrastructure.Web;

public static partial class Addresses
{
    public static partial class Staff
    {
        // What is known of a school
        public const string NewLead = Leads + "/nieuw";

        public const string LeadDetailsTemplate = LeadTemplate + "/gegevens";
        public static string LeadDetails(string reference) => Fill(LeadDetailsTemplate, reference);

        // Leads of the same school
        public const string MergeTemplate = LeadTemplate + "/samenvoegen/{other}";

        /// <param name="reference">The lead that stays.</param>
        /// <param name="other">The lead that goes into it.</param>
        public static string Merge(string reference, string other) => Fill(MergeTemplate, reference, other);

        public const string UndoMergeTemplate = LeadTemplate + "/samengevoegd/{other}/ongedaan";
        public static string UndoMerge(string reference, string other) => Fill(UndoMergeTemplate, reference, other);

        public const string DistinguishTemplate = LeadTemplate + "/dubbel/{other}/geen";
        public static string Distinguish(string reference, string other) =>
            Fill(DistinguishTemplate, reference, other);

        public const string MayBeSameTemplate = LeadTemplate + "/dubbel/{other}/toch";
        public static string MayBeSame(string reference, string other) => Fill(MayBeSameTemplate, reference, other);
    }
}
