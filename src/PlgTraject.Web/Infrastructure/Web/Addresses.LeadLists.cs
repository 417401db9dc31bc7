namespace PlgTraject.Web.Infrastructure.Web;

public static partial class Addresses
{
    /// <summary>The addresses of lists of leads, and what chooses leads in them.</summary>
    public static partial class Staff
    {
        /// <summary>The query parameter that leaves only the leads for which there is this work.</summary>
        public const string WorkParameter = "lijst";

        /// <summary>The query parameter with the words to look for in leads and suspects.</summary>
        public const string WordsParameter = "zoek";
        public const string StatusParameter = "status";

        /// <summary>The query parameters with the first and the last day of a period, such as 2026-12-07.</summary>
        public const string FirstDayParameter = "van";
        public const string LastDayParameter = "tot";

        /// <summary>The query parameter with the way in which a school came to us.</summary>
        public const string SourceParameter = "bron";

        /// <summary>
        /// The query parameter with the account that sees to it, or <see cref="Nobody"/>, or <see cref="Myself"/> for
        /// whoever looks.
        /// </summary>
        public const string OwnerParameter = "eigenaar";
        public const string Nobody = "niemand";
        public const string Myself = "ik";

        /// <summary>The query parameter with the account that answered first, or <see cref="Nobody"/>.</summary>
        public const string AnsweredByParameter = "beantwoord-door";

        public const string TownParameter = "plaats";

        /// <summary>The query parameter with how far the promised answer is.</summary>
        public const string ReplyParameter = "antwoord";

        /// <summary>The query parameter with why a school does not take part.</summary>
        public const string LostReasonParameter = "reden";
        public const string NoReason = "geen";

        /// <summary>The query parameter that leaves only the leads with a mail in this state.</summary>
        public const string MailParameter = "mail";
        public const string RefusedMail = "geweigerd";

        /// <summary>The query parameter with the order of a list.</summary>
        public const string OrderParameter = "op";

        /// <summary>The query parameter with the page of a list. The first is 1.</summary>
        public const string PageParameter = "pagina";

        /// <summary>The list of leads, with what somebody looks for: names of parameters, and values.</summary>
        public static string LeadsWhere(params IEnumerable<(string Name, string? Value)> parameters) =>
            Query(Leads, parameters);

        /// <summary>Such a list at one of its leads.</summary>
        public static string LeadsAt(string reference, params IEnumerable<(string Name, string? Value)> parameters) =>
            $"{LeadsWhere(parameters)}#{reference}";

        /// <summary>The leads as a board, a column for each status.</summary>
        public const string Board = Leads + "/bord";

        public static string BoardWhere(params IEnumerable<(string Name, string? Value)> parameters) =>
            Query(Board, parameters);

        /// <summary>The board at one of its cards.</summary>
        public static string BoardAt(string reference, params IEnumerable<(string Name, string? Value)> parameters) =>
            $"{BoardWhere(parameters)}#{reference}";

        /// <summary>The lists that a colleague keeps.</summary>
        public const string SavedViews = Leads + "/lijsten";

        /// <summary>The page on which such a list is kept.</summary>
        public static string SavedViewOf(params IEnumerable<(string Name, string? Value)> parameters) =>
            Query(SavedViews, parameters);

        public const string SavedViewTemplate = SavedViews + "/{id:long}";
        public static string SavedView(long id) => Fill(SavedViewTemplate, Number(id));

        public const string RemoveSavedViewTemplate = SavedViewTemplate + "/weg";
        public static string RemoveSavedView(long id) => Fill(RemoveSavedViewTemplate, Number(id));

        /// <summary>Where one act is confirmed for several leads, and done.</summary>
        public const string Bulk = Leads + "/samen";

        /// <summary>The field with what is done with them.</summary>
        public const string ActParameter = "doe";

        /// <summary>The leads of such a list as a file for a spreadsheet.</summary>
        public const string LeadsFile = Root + "/aanvragen.csv";

        /// <param name="parameters">Names of parameters, and values.</param>
        public static string LeadsFileWhere(params IEnumerable<(string Name, string? Value)> parameters) =>
            Query(LeadsFile, parameters);
    }
}
