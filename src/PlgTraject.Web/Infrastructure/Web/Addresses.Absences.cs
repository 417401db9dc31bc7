namespace PlgTraject.Web.Infrastructure.Web;

public static partial class Addresses
{
    /// <summary>The addresses about who is away.</summary>
    public static partial class Staff
    {
        public const string Absence = Root + "/afwezigheid";

        public const string EndAbsenceTemplate = Absence + "/{key:long}/beeindigen";
        public static string EndAbsence(long key) => Fill(EndAbsenceTemplate, Number(key));

        public const string ColleagueAbsenceTemplate = ColleagueTemplate + "/afwezigheid";
        public static string ColleagueAbsence(string id) => Fill(ColleagueAbsenceTemplate, id);

        public const string EndColleagueAbsenceTemplate = ColleagueAbsenceTemplate + "/{key:long}/beeindigen";
        public static string EndColleagueAbsence(string id, long key) =>
            Fill(EndColleagueAbsenceTemplate, id, Number(key));
    }
}
