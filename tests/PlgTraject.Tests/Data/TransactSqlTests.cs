using System.Net;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Features.Inquiries;
using PlgTraject.Tests.Support;
using PlgTraject.Tests.Support.SqlServer;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;

namespace PlgTraject.Tests.Data;

/// <summary>
/// What SQL Server is asked is T-SQL that SQL Server 2022 understands. <see cref="TwinTests"/> looks at
/// every query that any other test brings about.
/// </summary>
public sealed class TransactSqlTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string BrochureUrl = "/brochure/de-school-als-plg.pdf";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>
    /// The statements that each address sends to the database. An address that is added to the product fails the test
    /// until it is added here too.
    /// </summary>
    private static readonly Dictionary<string, string[]> Endpoints = new()
    {
        ["InquiriesController.Send"] = ["SELECT Leads", "INSERT Leads", "INSERT OutboxMails"],
        ["InquiriesController.Thanks"] = ["SELECT Leads"],
        ["BrochureController.Download"] = ["UPDATE BrochureDownloads", "INSERT BrochureDownloads"],
        ["FirstAccountController.Make"] = ["SELECT AspNetUsers", "INSERT AspNetUsers", "INSERT AuditEntries"],
        ["SignInController.SignIn"] =
        [
            "SELECT AspNetUsers", "SELECT AspNetUserClaims", "SELECT AccountSessions", "UPDATE AccountSessions",
            "INSERT AccountSessions", "UPDATE AspNetUsers", "INSERT AuditEntries",
        ],
        ["SignInController.SignOut"] = ["SELECT AspNetUsers", "DELETE AccountSessions", "INSERT AuditEntries"],
        ["SecondStepController.Ask"] = ["SELECT AspNetUsers"],
        ["SecondStepController.Check"] = ["SELECT AspNetUsers", "UPDATE AspNetUsers", "INSERT AuditEntries"],
        ["OwnSecondStepController.Show"] = ["SELECT AspNetUsers"],
        ["OwnSecondStepController.Enable"] =
            ["SELECT AspNetUsers", "UPDATE AspNetUsers", "INSERT AuditEntries", "INSERT OutboxMails"],
        ["OwnSecondStepController.NewCodes"] = ["SELECT AspNetUsers", "UPDATE AspNetUsers", "INSERT AuditEntries"],
        ["OwnSecondStepController.TurnOff"] =
            ["SELECT AspNetUsers", "UPDATE AspNetUsers", "INSERT AuditEntries", "INSERT OutboxMails"],
        ["ColleagueController.RemoveSecondStep"] =
            ["SELECT AspNetUsers", "UPDATE AspNetUsers", "INSERT AuditEntries", "INSERT OutboxMails"],
        ["ColleagueController.EndSessions"] = ["SELECT AspNetUsers", "UPDATE AspNetUsers", "INSERT AuditEntries"],
        ["SessionsController.Sessions"] = ["SELECT AccountSessions AspNetUsers"],
        ["SessionsController.End"] = ["DELETE AccountSessions", "INSERT AuditEntries"],
        ["SessionsController.EndOthers"] = ["DELETE AccountSessions", "INSERT AuditEntries"],
        ["AuditController.Audit"] = ["SELECT AuditEntries Leads", "SELECT AspNetUsers"],
        ["PasswordController.Change"] =
            ["SELECT AspNetUsers", "UPDATE AspNetUsers", "INSERT AuditEntries", "INSERT OutboxMails"],
        ["InvitationController.Accept"] = ["SELECT AspNetUsers", "UPDATE AspNetUsers", "INSERT AuditEntries"],
        ["ForgottenPasswordController.Ask"] =
            ["SELECT AspNetUsers", "SELECT AuditEntries", "INSERT AuditEntries", "INSERT OutboxMails"],
        ["ForgottenPasswordController.Choose"] =
            ["SELECT AspNetUsers", "UPDATE AspNetUsers", "INSERT AuditEntries", "INSERT OutboxMails"],
        ["ColleaguesController.Colleagues"] = ["SELECT AspNetUsers"],
        ["ColleagueController.Show"] = ["SELECT AspNetUsers"],
        ["ColleaguesController.Invite"] = ["INSERT AspNetUsers", "INSERT AuditEntries", "INSERT OutboxMails"],
        ["ColleagueController.InviteAgain"] = ["UPDATE AspNetUsers", "INSERT AuditEntries", "INSERT OutboxMails"],
        ["ColleagueController.ChangeRole"] = ["SELECT AspNetUsers", "UPDATE AspNetUsers", "INSERT AuditEntries"],
        ["ColleagueController.Deactivate"] = ["SELECT AspNetUsers", "UPDATE AspNetUsers", "INSERT AuditEntries"],
        ["ColleagueController.Reactivate"] = ["SELECT AspNetUsers", "UPDATE AspNetUsers", "INSERT AuditEntries"],
        ["PrivacyController.Privacy"] =
        [
            "SELECT JobRuns", "SELECT LeadEvents Leads", "SELECT OutboxMails", "SELECT AuditEntries",
            "SELECT RemovedLeads", "SELECT PrivacyTexts",
        ],
        ["PrivacyController.Find"] =
            ["SELECT Leads", "SELECT LeadEvents Leads OutboxMails", "SELECT AspNetUsers", "INSERT AuditEntries"],
        ["PrivacyController.Download"] =
            ["SELECT LeadEvents Leads", "SELECT Leads OutboxMails", "SELECT PrivacyTexts", "INSERT AuditEntries"],
        ["PrivacyController.Erase"] =
        [
            "DELETE OutboxMails", "DELETE LeadEvents", "DELETE Leads", "UPDATE RemovedLeads", "INSERT RemovedLeads",
            "INSERT Erasures", "UPDATE AuditEntries",
        ],
        ["ErasureController.Confirm"] = ["SELECT LeadEvents Leads OutboxMails"],
        ["ErasureController.Erase"] = ["DELETE Leads", "UPDATE AuditEntries", "INSERT AuditEntries"],
        ["PrivacyTextController.Text"] = ["SELECT PrivacyTexts"],
        ["LeadsController.Leads"] = ["SELECT Leads", "SELECT Leads OutboxMails", "SELECT OutboxMails"],
        ["LeadsController.Lead"] =
            ["SELECT Leads", "SELECT Leads OutboxMails", "SELECT LeadEvents Leads", "INSERT AuditEntries"],
        ["LeadsController.ChangeStatus"] = ["SELECT Leads", "UPDATE Leads", "INSERT LeadEvents", "INSERT AuditEntries"],
        ["QuarantineController.Suspects"] = ["SELECT Leads"],
        ["QuarantineController.Suspect"] = ["SELECT Leads", "INSERT AuditEntries"],
        ["QuarantineController.Release"] =
            ["SELECT Leads", "UPDATE Leads", "INSERT LeadEvents", "INSERT OutboxMails", "INSERT AuditEntries"],
        ["QuarantineController.Delete"] = ["SELECT Leads"],
        ["QuarantineController.DeleteConfirmed"] =
            ["SELECT Leads", "DELETE Leads", "UPDATE RemovedLeads", "INSERT AuditEntries"],
        ["LeadsController.SendMailAgain"] = ["SELECT Leads", "UPDATE Leads OutboxMails", "INSERT AuditEntries"],
    };

    /// <summary>What runs by itself.</summary>
    private static readonly string[] Background =
    [
        "SELECT DataProtectionKeys", "INSERT DataProtectionKeys", "SELECT OutboxMails", "UPDATE OutboxMails",
        "UPDATE JobRuns", "SELECT Erasures LeadEvents Leads OutboxMails", "SELECT AspNetUsers Erasures",
        "DELETE AuditEntries", "DELETE Erasures", "INSERT PrivacyTexts",
    ];

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    [InlineData(MigrationsSqlGenerationOptions.Script)]
    public void Migrations_UpAndDown_AreTransactSql(MigrationsSqlGenerationOptions options)
    {
        using var twin = SqlServerTwin.Open();
        var migrator = twin.GetService<IMigrator>();

        var up = migrator.GenerateScript(options: options);
        var down = migrator.GenerateScript(twin.Database.GetMigrations().Last(), Migration.InitialDatabase, options);

        Assert.All(
            twin.Database.GetMigrations(), migration => Assert.Contains(migration, up, StringComparison.Ordinal));
        Assert.Empty(TransactSql.Faults(up));
        Assert.Empty(TransactSql.Faults(down));
    }

    [Fact]
    public async Task Endpoints_AllThatAskTheDatabase_HaveTransactSql()
    {
        Assert.SkipWhen(SqlServerDatabase.ConfiguredServer is not null, "This run asks a real SQL Server.");
        await VisitEverything();

        var known = SqlServerTwin.Statements.Keys.SelectMany(TransactSql.Signatures).ToHashSet();
        Assert.All(Endpoints.Values.SelectMany(needed => needed).Concat(Background).Distinct(),
            needed => Assert.Contains(needed, known));
    }

    /// <summary>The controllers that can reach the database have all their addresses in the list above.</summary>
    [Fact]
    public void Endpoints_OfControllersWithADatabase_AreOnTheList()
    {
        string[] formPages = ["InquiriesController.Ask", "BrochureController.Brochure"];
        var controllers = Endpoints.Keys.Select(name => name.Split('.')[0]).ToHashSet();
        var actions = app.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>())
            .OfType<ControllerActionDescriptor>().ToList();

        Assert.Equal(
            Endpoints.Keys.Concat(formPages).Order(),
            actions.Where(action => controllers.Contains(action.ControllerTypeInfo.Name))
                .Select(action => $"{action.ControllerTypeInfo.Name}.{action.MethodInfo.Name}").Distinct().Order());
        var others = actions.Select(action => action.ControllerTypeInfo)
            .Where(type => !controllers.Contains(type.Name));
        Assert.All(others.Distinct(), type => Assert.DoesNotContain(
            type.GetConstructors().SelectMany(constructor => constructor.GetParameters()),
            parameter => parameter.ParameterType.IsAssignableTo(typeof(DbContext))));
    }

    [Fact]
    public void Faults_OfWhatIsNotTransactSql_AreTold()
    {
        Assert.NotEmpty(TransactSql.Faults("SELECT * FROM Leads LIMIT 5"));
        Assert.NotEmpty(TransactSql.Faults("INSERT INTO Leads (Id) VALUES (1) RETURNING Id"));
    }

    private async Task VisitEverything()
    {
        using var sent = await app.Visitor().SubmitForm(Inquiry.Path, Inquiry.With());
        using var thanks = await app.Visitor().GetAsync(sent.Headers.Location, Stop);
        using var brochure = await app.Visitor().GetAsync(BrochureUrl, Stop);
        var browser = await app.Staff();
        var lead = TestData.Lead();
        lead.Mails.Add(TestData.Mail(MailState.Parked));
        await app.Database(database =>
        {
            database.AllLeads.Add(lead);
            return database.SaveChangesAsync(Stop);
        });
        var url = $"/beheer/aanvragen/{lead.Reference}";
        await browser.GetHtml("/beheer?zoek=een+twee&status=New&pagina=2");
        using var forgotten = await app.Visitor().SubmitForm(
            "/beheer/wachtwoord-vergeten", new Dictionary<string, string> { ["Email"] = "sanne@academica.example" });
        using var invited = await browser.SubmitForm("/beheer/medewerkers", new Dictionary<string, string>
        {
            ["Email"] = "nieuw@academica.example",
            ["Role"] = "Reader",
        }, "main form");
        await browser.GetHtml(
            "/beheer/logboek?medewerker=x&over=x&soort=SignedIn&van=2026-12-01&tot=2026-12-31&kenmerk=PLG-1&voor=1");
        using var status = await browser.SubmitForm(
            url, new Dictionary<string, string> { ["status"] = "Won" }, "form.status-form");
        using var again = await browser.SubmitForm(url, [], "form[action$='/opnieuw']");
        await MailsAreSent();
        using var found = await browser.SubmitForm(
            "/beheer/privacy", new Dictionary<string, string> { ["Email"] = lead.Email }, "form[action$='/persoon']");
        var person = await found.ReadHtml();
        using var download = await browser.SubmitForm(person, "/beheer/privacy", [], "form[action$='/download']");
        using var erased = await browser.SubmitForm(
            person, "/beheer/privacy", new Dictionary<string, string> { ["Confirmation"] = lead.Email }, "#wis");
        var suspects = await StoreSuspects();
        await browser.GetHtml("/beheer/verdacht");
        var suspect = $"/beheer/verdacht/{suspects[0].Reference}";
        using var released = await browser.SubmitForm(suspect, [], "form[action$='/vrijgeven']");
        await browser.GetHtml("/beheer/verdacht/verwijderen?alles=ja");
        using var deleted = await browser.SubmitForm(
            $"/beheer/verdacht/verwijderen?kenmerk={suspects[1].Reference}", [], "main form");
        using var password = await browser.SubmitForm("/beheer/wachtwoord", new Dictionary<string, string>
        {
            ["Current"] = StaffSession.Password,
            ["New"] = "een heel andere zin",
        }, "main form");
        // A mail in hand while the clock jumps by the length of its lease would wait for the next look.
        await MailsAreSent();
        app.Clock.Advance(TimeSpan.FromMinutes(3));
        using var elsewhere = await app.Visitor().SignIn("sanne@academica.example", "een heel andere zin");
        using var ended = await browser.SubmitForm("/beheer/sessies", [], "form[action$='/andere']");
        Assert.All(
            [sent, status, again, erased, released, deleted, password, elsewhere, ended],
            answer => Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode));
        await Eventually.True(
            () => app.Database(database => database.BrochureDownloads.AnyAsync(Stop)), "the download is counted");
        await MailsAreSent();
    }

    private Task MailsAreSent() => Eventually.True(
        () => app.Database(database => database.OutboxMails.AllAsync(mail => mail.State == MailState.Sent, Stop)),
        "the mails are sent");

    private async Task<Lead[]> StoreSuspects()
    {
        Lead[] suspects = [TestData.Lead(status: LeadStatus.Suspect), TestData.Lead(status: LeadStatus.Suspect)];
        await app.Database(database =>
        {
            database.AllLeads.AddRange(suspects);
            return database.SaveChangesAsync(Stop);
        });
        return suspects;
    }
}
