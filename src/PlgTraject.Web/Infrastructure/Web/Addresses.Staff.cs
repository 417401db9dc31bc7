using System.Globalization;

namespace PlgTraject.Web.Infrastructure.Web;

public static partial class Addresses
{
    /// <summary>The addresses of the staff area.</summary>
    public static partial class Staff
    {
        public const string Root = "/beheer";
        public const string AnyTemplate = Root + "/{**path}";
        public const string StyleGuide = Root + "/stijlgids";

        // Signing in
        public const string SignIn = Root + "/inloggen";
        public static string SignInTo(string? page) => Query(SignIn, (ReturnParameter, page));

        public const string SignOut = Root + "/uitloggen";
        public const string OpenIdCallback = SignIn + "/terug";

        /// <summary>The query parameter with the page that somebody asked for before signing in.</summary>
        public const string ReturnParameter = "terug";

        public const string SecondStep = SignIn + "/code";
        public static string SecondStepTo(string? page) => Query(SecondStep, (ReturnParameter, page));

        public const string RecoveryCode = SignIn + "/herstelcode";
        public static string RecoveryCodeTo(string? page) => Query(RecoveryCode, (ReturnParameter, page));

        public const string OpenId = SignIn + "/organisatie";
        public static string OpenIdTo(string? page) => Query(OpenId, (ReturnParameter, page));

        // Links of mails, of the log of the first start and of the command line
        public const string FirstAccount = Root + "/eerste-account";
        public static string FirstAccountWith(string code) => Query(FirstAccount, (CodeParameter, code));

        public const string Invitation = Root + "/uitnodiging";
        public static string InvitationWith(string code) => Query(Invitation, (CodeParameter, code));

        public const string ForgottenPassword = Root + "/wachtwoord-vergeten";
        public const string NewPassword = Root + "/nieuw-wachtwoord";
        public static string NewPasswordWith(string code) => Query(NewPassword, (CodeParameter, code));

        /// <summary>The query parameter with the sealed code of a link.</summary>
        public const string CodeParameter = "code";

        // One's own account
        public const string Password = Root + "/wachtwoord";
        public const string OwnSecondStep = Root + "/tweede-stap";
        public const string NewRecoveryCodes = OwnSecondStep + "/herstelcodes";
        public const string TurnOffSecondStep = OwnSecondStep + "/uit";
        public const string Sessions = Root + "/sessies";
        public const string EndSession = Sessions + "/een";
        public const string EndOtherSessions = Sessions + "/andere";

        // Leads
        public const string Leads = Root + "/aanvragen";

        /// <summary>The query parameter with the words to look for in leads and suspects.</summary>
        public const string WordsParameter = "zoek";
        public const string StatusParameter = "status";
        public const string PageParameter = "pagina";

        /// <summary>The query parameter that leaves only the leads with a mail in this state.</summary>
        public const string MailParameter = "mail";
        public const string RefusedMail = "geweigerd";

        /// <summary>The query parameter that leaves only the leads for which there is this work.</summary>
        public const string WorkParameter = "lijst";

        /// <summary>The list of leads, with what somebody looks for. The first page is 1.</summary>
        public static string LeadsWhere(
            string? words = null, string? status = null, int page = 1, string? mail = null, string? work = null) =>
            Query(
                Leads,
                (WorkParameter, work),
                (WordsParameter, words),
                (StatusParameter, status),
                (MailParameter, mail),
                (PageParameter, page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null));

        /// <summary>The leads of such a list as a file for a spreadsheet.</summary>
        public const string LeadsFile = Root + "/aanvragen.csv";

        /// <param name="list">The address of a list of leads.</param>
        public static string LeadsFileOf(string list) => LeadsFile + list[Leads.Length..];

        public const string LeadTemplate = Leads + "/{reference}";
        public static string Lead(string reference) => Fill(LeadTemplate, reference);

        public const string LeadStatusTemplate = LeadTemplate + "/status";
        public static string LeadStatus(string reference) => Fill(LeadStatusTemplate, reference);

        public const string LeadOwnerTemplate = LeadTemplate + "/eigenaar";
        public static string LeadOwner(string reference) => Fill(LeadOwnerTemplate, reference);

        public const string LeadLogTemplate = LeadTemplate + "/tijdlijn";
        public static string LeadLog(string reference) => Fill(LeadLogTemplate, reference);

        public const string WithdrawAnswerTemplate = LeadLogTemplate + "/{id:long}/intrekken";
        public static string WithdrawAnswer(string reference, long entry) =>
            Fill(WithdrawAnswerTemplate, reference, Number(entry));

        public const string NoteTemplate = LeadTemplate + "/notities/{id:long}";
        public static string Note(string reference, long note) => Fill(NoteTemplate, reference, Number(note));

        public const string RemoveNoteTemplate = NoteTemplate + "/weg";
        public static string RemoveNote(string reference, long note) =>
            Fill(RemoveNoteTemplate, reference, Number(note));

        public const string LeadTasksTemplate = LeadTemplate + "/taken";
        public static string LeadTasks(string reference) => Fill(LeadTasksTemplate, reference);

        public const string FinishTaskTemplate = LeadTasksTemplate + "/{id:long}/gedaan";
        public static string FinishTask(string reference, long task) =>
            Fill(FinishTaskTemplate, reference, Number(task));

        public const string ReopenTaskTemplate = LeadTasksTemplate + "/{id:long}/open";
        public static string ReopenTask(string reference, long task) =>
            Fill(ReopenTaskTemplate, reference, Number(task));

        public const string SendMailAgainTemplate = LeadTemplate + "/mails/{id:long}/opnieuw";
        public static string SendMailAgain(string reference, long mail) =>
            Fill(SendMailAgainTemplate, reference, Number(mail));

        public const string SendRefusedMailsAgain = Root + "/geweigerde-mails/opnieuw";

        public const string EraseLeadTemplate = LeadTemplate + "/wissen";
        public static string EraseLead(string reference) => Fill(EraseLeadTemplate, reference);

        // Quarantine
        public const string Quarantine = Root + "/verdacht";
        public static string QuarantineWhere(string? words) => Query(Quarantine, (WordsParameter, words));

        public const string SuspectTemplate = Quarantine + "/{reference}";
        public static string Suspect(string reference) => Fill(SuspectTemplate, reference);

        public const string ReleaseSuspectTemplate = SuspectTemplate + "/vrijgeven";
        public static string ReleaseSuspect(string reference) => Fill(ReleaseSuspectTemplate, reference);

        public const string DeleteSuspects = Quarantine + "/verwijderen";

        // Which suspects to delete, in the address of the page that asks to confirm it and in its form
        public const string ReferenceParameter = "kenmerk";
        public const string AllParameter = "alles";
        public const string LastKeyParameter = "tot";

        // Colleagues
        public const string Colleagues = Root + "/medewerkers";

        public const string ColleagueTemplate = Colleagues + "/{id}";
        public static string Colleague(string id) => Fill(ColleagueTemplate, id);

        public const string ChangeRoleTemplate = ColleagueTemplate + "/rol";
        public static string ChangeRole(string id) => Fill(ChangeRoleTemplate, id);

        public const string DeactivateTemplate = ColleagueTemplate + "/uit";
        public static string Deactivate(string id) => Fill(DeactivateTemplate, id);

        public const string ReactivateTemplate = ColleagueTemplate + "/aan";
        public static string Reactivate(string id) => Fill(ReactivateTemplate, id);

        public const string InviteAgainTemplate = ColleagueTemplate + "/uitnodiging";
        public static string InviteAgain(string id) => Fill(InviteAgainTemplate, id);

        public const string RemoveSecondStepTemplate = ColleagueTemplate + "/tweede-stap-uit";
        public static string RemoveSecondStep(string id) => Fill(RemoveSecondStepTemplate, id);

        public const string EndSessionsTemplate = ColleagueTemplate + "/sessies-beeindigen";
        public static string EndSessions(string id) => Fill(EndSessionsTemplate, id);

        // The audit log
        public const string Audit = Root + "/logboek";

        public const string ColleagueParameter = "medewerker";
        public const string AccountParameter = "over";
        public const string KindParameter = "soort";
        public const string FirstDayParameter = "van";
        public const string LastDayParameter = "tot";
        public const string AboutParameter = "kenmerk";
        public const string BeforeParameter = "voor";

        /// <summary>The audit log with only the lines that fit all of these.</summary>
        /// <param name="colleague">Id of the account that did it.</param>
        /// <param name="account">Id of the account it was done with.</param>
        /// <param name="kind">What was done.</param>
        /// <param name="firstDay">First day, such as 2026-12-07.</param>
        /// <param name="lastDay">Last day.</param>
        /// <param name="reference">Reference of the lead it was done with.</param>
        /// <param name="before">Key of a line: only lines that are older.</param>
        public static string AuditWhere(
            string? colleague = null, string? account = null, string? kind = null, string? firstDay = null,
            string? lastDay = null, string? reference = null, long? before = null) => Query(
            Audit,
            (ColleagueParameter, colleague),
            (AccountParameter, account),
            (KindParameter, kind),
            (FirstDayParameter, firstDay),
            (LastDayParameter, lastDay),
            (AboutParameter, reference),
            (BeforeParameter, before?.ToString(CultureInfo.InvariantCulture)));

        // Personal data
        public const string Privacy = Root + "/privacy";

        /// <summary>A page of the leads that go soon, in the list of the page about privacy. The first is 1.</summary>
        public static string LeadsThatGo(int page) => Query(
            Privacy, (PageParameter, page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null))
            + $"#{LeadsThatGoAnchor}";

        public const string LeadsThatGoAnchor = "weggaan";

        public const string FindPerson = Privacy + "/persoon";
        public const string DownloadPerson = Privacy + "/download";
        public const string ErasePerson = Privacy + "/wissen";

        public const string PrivacyTextTemplate = Privacy + "/tekst/{version}";
        public static string PrivacyText(string version) => Fill(PrivacyTextTemplate, version);

        private static string Number(long key) => key.ToString(CultureInfo.InvariantCulture);
    }
}
