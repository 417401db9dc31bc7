using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Leads;

namespace PlgTraject.Tests.Access;

/// <summary>Who may do what, for every endpoint of the product and everybody who may ask.</summary>
public sealed class AuthorisationTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string SignInPath = "/beheer/inloggen";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The least that somebody must be. Who adds an endpoint decides it here.</summary>
    private static readonly Dictionary<string, StaffRole?> Least = new()
    {
        ["GET ProgrammeController.Home"] = null,
        ["GET ProgrammeController.Curriculum"] = null,
        ["GET ProgrammeController.Pricing"] = null,
        ["GET ProgrammeController.Contact"] = null,
        ["GET AboutSiteController.Privacy"] = null,
        ["GET AboutSiteController.Accessibility"] = null,
        ["GET BrochureController.Brochure"] = null,
        ["GET BrochureController.Download"] = null,
        ["GET DossierController.Show"] = null,
        ["GET DossierController.Download"] = null,
        ["GET PlannerController.Show"] = null,
        ["GET PlannerController.CalendarFile"] = null,
        ["GET OwnCalendarController.Show"] = null,
        ["POST OwnCalendarController.Read"] = null,
        ["GET FindabilityController.Robots"] = null,
        ["GET FindabilityController.Sitemap"] = null,
        ["GET FindabilityController.Image"] = null,
        ["GET FindabilityController.Security"] = null,
        ["GET InquiriesController.Ask"] = null,
        ["POST InquiriesController.Send"] = null,
        ["GET InquiriesController.Thanks"] = null,
        ["GET ErrorsController.Show"] = null,
        ["POST ErrorsController.Show"] = null,
        ["PUT ErrorsController.Show"] = null,
        ["DELETE ErrorsController.Show"] = null,
        ["GET /health/live"] = null,
        ["POST /health/live"] = null,
        ["PUT /health/live"] = null,
        ["DELETE /health/live"] = null,
        ["GET /health/ready"] = null,
        ["POST /health/ready"] = null,
        ["PUT /health/ready"] = null,
        ["DELETE /health/ready"] = null,
        ["GET SignInController.SignIn"] = null,
        ["POST SignInController.SignIn"] = null,
        ["GET OpenIdController.SignIn"] = null,
        ["GET SecondStepController.Ask"] = null,
        ["POST SecondStepController.Check"] = null,
        ["GET FirstAccountController.Make"] = null,
        ["POST FirstAccountController.Make"] = null,
        ["GET InvitationController.Accept"] = null,
        ["POST InvitationController.Accept"] = null,
        ["GET ForgottenPasswordController.Ask"] = null,
        ["POST ForgottenPasswordController.Ask"] = null,
        ["GET ForgottenPasswordController.Choose"] = null,
        ["POST ForgottenPasswordController.Choose"] = null,
        // It tells whoever is signed out already that it is so.
        ["POST SignOutController.SignOut"] = null,
        ["GET TodayController.Today"] = StaffRole.Reader,
        ["GET FiguresController.Figures"] = StaffRole.Reader,
        ["GET LeadsController.Leads"] = StaffRole.Reader,
        ["GET BoardController.Board"] = StaffRole.Reader,
        ["POST BoardController.Move"] = StaffRole.Advisor,
        ["GET SavedViewsController.New"] = StaffRole.Reader,
        ["POST SavedViewsController.Save"] = StaffRole.Reader,
        ["GET SavedViewsController.Change"] = StaffRole.Reader,
        ["POST SavedViewsController.Rename"] = StaffRole.Reader,
        ["POST SavedViewsController.Remove"] = StaffRole.Reader,
        ["GET LeadController.Lead"] = StaffRole.Reader,
        ["GET QuarantineController.Suspects"] = StaffRole.Reader,
        ["GET QuarantineController.Suspect"] = StaffRole.Reader,
        ["GET PasswordController.Find"] = null,
        ["GET PasswordController.Change"] = StaffRole.Reader,
        ["POST PasswordController.Change"] = StaffRole.Reader,
        ["GET OwnSecondStepController.Show"] = StaffRole.Reader,
        ["POST OwnSecondStepController.Enable"] = StaffRole.Reader,
        ["POST OwnSecondStepController.NewCodes"] = StaffRole.Reader,
        ["POST OwnSecondStepController.TurnOff"] = StaffRole.Reader,
        ["GET SessionsController.Sessions"] = StaffRole.Reader,
        ["POST SessionsController.End"] = StaffRole.Reader,
        ["POST SessionsController.EndOthers"] = StaffRole.Reader,
        ["GET StyleGuideController.StyleGuide"] = StaffRole.Reader,
        ["GET UnknownPageController.Unknown"] = StaffRole.Reader,
        ["POST UnknownPageController.Unknown"] = StaffRole.Reader,
        ["PUT UnknownPageController.Unknown"] = StaffRole.Reader,
        ["DELETE UnknownPageController.Unknown"] = StaffRole.Reader,
        ["GET LeadBulkController.Confirm"] = StaffRole.Advisor,
        ["POST LeadBulkController.Act"] = StaffRole.Advisor,
        ["POST LeadController.ChangeStatus"] = StaffRole.Advisor,
        ["POST LeadController.SendMailAgain"] = StaffRole.Advisor,
        ["POST TodayController.SendRefusedMailsAgain"] = StaffRole.Advisor,
        ["GET LeadsController.File"] = StaffRole.Administrator,
        ["POST LeadWorkController.Assign"] = StaffRole.Advisor,
        ["POST LeadWorkController.Log"] = StaffRole.Advisor,
        ["POST LeadWorkController.Withdraw"] = StaffRole.Advisor,
        ["POST LeadWorkController.AddTask"] = StaffRole.Advisor,
        ["POST LeadWorkController.FinishTask"] = StaffRole.Advisor,
        ["POST LeadWorkController.ReopenTask"] = StaffRole.Advisor,
        ["GET AnswerController.Answer"] = StaffRole.Advisor,
        ["POST AnswerController.Write"] = StaffRole.Advisor,
        ["GET AnswerController.Look"] = StaffRole.Advisor,
        ["POST AnswerController.SendSeen"] = StaffRole.Advisor,
        ["POST AnswerController.Discard"] = StaffRole.Advisor,
        ["POST AnswerController.TakeBack"] = StaffRole.Advisor,
        ["POST AnswerController.Correct"] = StaffRole.Advisor,
        ["GET AttachmentController.File"] = StaffRole.Reader,
        ["GET MailFilesController.Layout"] = StaffRole.Reader,
        ["GET MailFilesController.Html"] = StaffRole.Reader,
        ["GET MailFilesController.File"] = StaffRole.Reader,
        ["GET MailboxController.List"] = StaffRole.Reader,
        ["GET MailboxController.Ledger"] = StaffRole.Reader,
        ["GET MailController.Show"] = StaffRole.Reader,
        ["POST MailController.Attach"] = StaffRole.Advisor,
        ["POST MailController.SetAside"] = StaffRole.Advisor,
        ["POST MailController.TakeUp"] = StaffRole.Advisor,
        ["GET MailLeadController.New"] = StaffRole.Advisor,
        ["POST MailLeadController.Make"] = StaffRole.Advisor,
        ["GET SignatureController.Signature"] = StaffRole.Advisor,
        ["POST SignatureController.Signature"] = StaffRole.Advisor,
        ["GET TemplatesController.Templates"] = StaffRole.Administrator,
        ["GET TemplatesController.New"] = StaffRole.Administrator,
        ["POST TemplatesController.New"] = StaffRole.Administrator,
        ["GET TemplatesController.Template"] = StaffRole.Administrator,
        ["POST TemplatesController.Template"] = StaffRole.Administrator,
        ["POST TemplatesController.Remove"] = StaffRole.Administrator,
        ["GET AbsenceController.Show"] = StaffRole.Advisor,
        ["POST AbsenceController.Add"] = StaffRole.Advisor,
        ["POST AbsenceController.End"] = StaffRole.Advisor,
        ["GET NotesController.Note"] = StaffRole.Advisor,
        ["POST NotesController.Change"] = StaffRole.Advisor,
        ["POST NotesController.Remove"] = StaffRole.Advisor,
        ["GET ContactController.Contact"] = StaffRole.Advisor,
        ["POST ContactController.Change"] = StaffRole.Advisor,
        ["GET NewLeadController.New"] = StaffRole.Advisor,
        ["POST NewLeadController.Add"] = StaffRole.Advisor,
        ["POST DuplicatesController.Distinguish"] = StaffRole.Advisor,
        ["POST DuplicatesController.MayBeSame"] = StaffRole.Advisor,
        ["GET MergeController.Preview"] = StaffRole.Advisor,
        ["POST MergeController.Merge"] = StaffRole.Advisor,
        ["POST MergeController.Undo"] = StaffRole.Advisor,
        ["POST QuarantineController.Release"] = StaffRole.Advisor,
        ["GET QuarantineController.Delete"] = StaffRole.Administrator,
        ["POST QuarantineController.DeleteConfirmed"] = StaffRole.Administrator,
        ["GET ColleaguesController.Colleagues"] = StaffRole.Administrator,
        ["POST ColleaguesController.Invite"] = StaffRole.Administrator,
        ["GET ColleagueController.Show"] = StaffRole.Administrator,
        ["POST ColleagueController.ChangeRole"] = StaffRole.Administrator,
        ["POST ColleagueController.Deactivate"] = StaffRole.Administrator,
        ["POST ColleagueController.Reactivate"] = StaffRole.Administrator,
        ["POST ColleagueController.InviteAgain"] = StaffRole.Administrator,
        ["POST ColleagueController.RemoveSecondStep"] = StaffRole.Administrator,
        ["POST ColleagueController.EndSessions"] = StaffRole.Administrator,
        ["GET ColleagueAbsenceController.Show"] = StaffRole.Administrator,
        ["POST ColleagueAbsenceController.Add"] = StaffRole.Administrator,
        ["POST ColleagueAbsenceController.End"] = StaffRole.Administrator,
        ["GET AuditController.Audit"] = StaffRole.Administrator,
        ["GET PrivacyTextController.Text"] = StaffRole.Reader,
        ["GET PrivacyController.Privacy"] = StaffRole.Administrator,
        ["POST PrivacyController.Find"] = StaffRole.Administrator,
        ["POST PrivacyController.Download"] = StaffRole.Administrator,
        ["POST PrivacyController.Erase"] = StaffRole.Administrator,
        ["GET ErasureController.Confirm"] = StaffRole.Administrator,
        ["POST ErasureController.Erase"] = StaffRole.Administrator,
    };

    /// <summary>Who is signed in has nothing to do there, whatever the token.</summary>
    private static readonly string[] LeadsElsewhere = ["SignInController.SignIn", "SecondStepController.Check"];

    private readonly Dictionary<StaffRole, HttpClient> _browsers = [];

    [Fact]
    public void Endpoints_All_AreDecidedUpon() => Assert.Equal(
        Least.Keys.Order(StringComparer.Ordinal),
        Endpoints.Of(app).Select(Key).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(null)]
    [InlineData(StaffRole.Reader)]
    [InlineData(StaffRole.Advisor)]
    [InlineData(StaffRole.Administrator)]
    public async Task Endpoint_Any_IsOpenToWhoMayAndClosedToOthers(StaffRole? role)
    {
        var reference = await Store();
        foreach (var endpoint in Endpoints.Of(app))
        {
            var browser = await Browser(role);
            using var request = new HttpRequestMessage(new HttpMethod(endpoint.Method), endpoint.Path(reference));
            using var answer = await browser.SendAsync(request, Stop);

            var expected = Least[Key(endpoint)] switch
            {
                null => "open",
                _ when role is null => "sign-in",
                { } least when role < least => "forbidden",
                _ => "open",
            };
            Assert.Equal($"{endpoint.Name}: {expected}", $"{endpoint.Name}: {Seen(answer)}");
        }
    }

    /// <summary>
    /// What is no GET has a token or does nothing: it shows its form again, or leads to the page of the form, which
    /// tells it.
    /// </summary>
    [Theory]
    [InlineData(null)]
    [InlineData("van een andere pagina")]
    public async Task Endpoint_NoGetWithoutRightToken_DoesNothingAndTellsIt(string? token)
    {
        var reference = await Store();
        // These answer any method with the same, and change nothing.
        string[] reading =
        [
            "ErrorsController.Show", "/health/live", "/health/ready", "UnknownPageController.Unknown",
            "OwnCalendarController.Read",
        ];
        var changing = Endpoints.Of(app)
            .Where(endpoint => endpoint.Method != "GET" && !reading.Contains(endpoint.Name)).ToList();
        Assert.True(changing.Count >= 9);
        var browser = await Browser(StaffRole.Administrator);
        await app.HasStaff("ander@academica.example", "Ander", StaffRole.Advisor);
        var colleague = await app.Database(database => database.Users
            .Where(user => user.Email == "ander@academica.example").Select(user => user.Id).SingleAsync(Stop));
        var suspect = TestData.Lead(status: LeadStatus.Suspect);
        await app.Has(suspect);
        var note = await StoreNote(reference);
        var view = await StoreView();
        var template = await StoreTemplate();
        var mail = (await app.HasMail(TestMail.Of())).ToString(CultureInfo.InvariantCulture);
        var other = await Store();
        var before = await Contents();
        foreach (var endpoint in changing)
        {
            var lines = await CountLines();
            var path = endpoint.Path(parameter => (parameter, endpoint.Name.Split('.')[0]) switch
            {
                ("reference", "QuarantineController") => suspect.Reference,
                ("reference", _) => reference,
                ("other", _) => other,
                ("id", "ColleagueController" or "ColleagueAbsenceController") => colleague,
                ("id", "NotesController") => note,
                ("id", "SavedViewsController") => view,
                ("id", "TemplatesController") => template,
                ("id", "MailController" or "MailLeadController") => mail,
                _ => "1",
            });
            using var request = new HttpRequestMessage(new HttpMethod(endpoint.Method), path)
            {
                Content = new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["status"] = "Won",
                    ["seen"] = "New",
                    ["role"] = "Reader",
                    ["kenmerk"] = suspect.Reference,
                    ["Confirmation"] = reference,
                    ["Email"] = "iemand@academica.example",
                    ["Name"] = "Iemand",
                    ["School"] = "Een school",
                    ["__RequestVerificationToken"] = token ?? "",
                }),
            };
            using var answer = await browser.SendAsync(request, Stop);

            Assert.Equal((endpoint.Name, lines), (endpoint.Name, await CountLines()));
            var told = answer.StatusCode switch
            {
                HttpStatusCode.BadRequest => (await answer.ReadHtml()).QuerySelector("[role=alert]")?.TextContent,
                HttpStatusCode.SeeOther when LeadsElsewhere.Contains(endpoint.Name) => "verouderd",
                // The links of mails that this test has not.
                HttpStatusCode.Gone => "verouderd",
                _ => await browser.Said(answer),
            };
            Assert.True(
                told?.Contains("verouderd", StringComparison.Ordinal),
                $"{endpoint.Name} answers {answer.StatusCode} and says: {told}");
        }

        Assert.Equal(before, await Contents());
    }

    /// <summary>
    /// The audit log, the count of downloads and the keys may change, because they record the reading itself.
    /// </summary>
    [Fact]
    public async Task Endpoint_Get_ChangesNothing()
    {
        var reference = await Store();
        var browser = await Browser(StaffRole.Administrator);
        var before = await Contents();

        foreach (var endpoint in Endpoints.Of(app).Where(endpoint => endpoint.Method == "GET"))
        {
            using var answer = await browser.GetAsync(endpoint.Path(reference) + "?status=Won&version=0&code=x", Stop);
        }

        Assert.Equal(before, await Contents());
    }

    [Fact]
    public async Task Lead_Reader_ShowsNoFormButTheOneToSignOut()
    {
        var url = $"/beheer/aanvragen/{await Store()}";

        var page = await (await Browser(StaffRole.Reader)).GetHtml(url);
        var pageOfAdvisor = await (await Browser(StaffRole.Advisor)).GetHtml(url);

        Assert.Equal("/beheer/uitloggen", Assert.Single(page.QuerySelectorAll("form")).GetAttribute("action"));
        Assert.True(pageOfAdvisor.QuerySelectorAll("form").Length > 1);
    }

    [Fact]
    public async Task Post_WithoutTheRole_AnswersWithADutchPage()
    {
        var reference = await Store();
        var browser = await Browser(StaffRole.Reader);
        var token = (await browser.GetHtml("/beheer"))
            .QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["status"] = "Won",
            ["seen"] = "New",
            ["__RequestVerificationToken"] = token,
        });

        using var answer = await browser.PostAsync($"/beheer/aanvragen/{reference}/status", form, Stop);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("Dit mag je niet", (await answer.ReadHtml()).QuerySelector("h1")!.TextContent);
        Assert.Equal(LeadStatus.New, await app.Database(database => database.Leads
            .Where(lead => lead.Reference == reference).Select(lead => lead.Status).SingleAsync(Stop)));
    }

    private static string Key(Endpoints.Endpoint endpoint) => $"{endpoint.Method} {endpoint.Name}";

    private static string Seen(HttpResponseMessage answer) => answer switch
    {
        { StatusCode: HttpStatusCode.Forbidden } => "forbidden",
        { StatusCode: HttpStatusCode.Redirect or HttpStatusCode.SeeOther } when answer.Headers.Location!.OriginalString
            .StartsWith($"{SignInPath}?", StringComparison.Ordinal) => "sign-in",
        { StatusCode: >= HttpStatusCode.InternalServerError } => $"broken: {answer.StatusCode}",
        _ => "open",
    };

    private async Task<HttpClient> Browser(StaffRole? role)
    {
        if (role is not { } one)
        {
            return app.Visitor();
        }

        if (!_browsers.TryGetValue(one, out var browser))
        {
            _browsers[one] = browser = await app.Staff(
                $"{one}@academica.example".ToLowerInvariant(), one.ToString(), one);
        }

        return browser;
    }

    /// <summary>A note of the beheerder on a lead.</summary>
    private async Task<string> StoreTemplate()
    {
        var template = new MailTemplate { Name = $"{Guid.NewGuid()}", Text = "Dag {{voornaam}}," };
        await app.Database(database =>
        {
            database.MailTemplates.Add(template);
            return database.SaveChangesAsync(Stop);
        });
        return template.Id.ToString(CultureInfo.InvariantCulture);
    }

    private async Task<string> StoreNote(string reference)
    {
        var note = await app.Database(async database =>
        {
            var writer = await database.Users
                .SingleAsync(user => user.Email == "administrator@academica.example", Stop);
            var lead = await database.Leads.SingleAsync(lead => lead.Reference == reference, Stop);
            lead.Events.Add(LeadEvent.Of(
                new NoteWritten("Kort"), AppFixture.Start.UtcDateTime, writer.Id, writer.DisplayName));
            await database.SaveChangesAsync(Stop);
            return lead.Events[0].Id;
        });
        return note.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A list that the beheerder keeps.</summary>
    private async Task<string> StoreView()
    {
        var view = await app.Database(async database =>
        {
            var kept = new SavedView
            {
                ColleagueId = await database.Users.Where(user => user.Email == "administrator@academica.example")
                    .Select(user => user.Id).SingleAsync(Stop),
                Name = $"Lijst {Guid.NewGuid():N}",
                Query = "bron=Phone",
                CreatedAt = AppFixture.Start.UtcDateTime,
            };
            database.SavedViews.Add(kept);
            await database.SaveChangesAsync(Stop);
            return kept.Id;
        });
        return view.ToString(CultureInfo.InvariantCulture);
    }

    private async Task<string> Store()
    {
        var lead = TestData.Lead();
        lead.Mails.Add(TestData.Mail(MailState.Parked));
        await app.Has(lead);
        return lead.Reference;
    }

    /// <summary>How many lines the audit log has, and how many sessions there are.</summary>
    private Task<(int, int)> CountLines() => app.Database(async database =>
        (await database.AuditEntries.CountAsync(Stop), await database.AccountSessions.CountAsync(Stop)));

    /// <summary>What is stored, as text.</summary>
    private Task<string> Contents() => app.Database(async database =>
    {
        var leads = await database.AllLeads.AsNoTracking().OrderBy(lead => lead.Id).ToListAsync(Stop);
        var changes = await database.LeadEvents.CountAsync(Stop);
        var mails = await database.OutboxMails.AsNoTracking().OrderBy(mail => mail.Id).ToListAsync(Stop);
        var users = await database.Users.AsNoTracking().OrderBy(user => user.Id).ToListAsync(Stop);
        return string.Join('\n', leads.Select(lead => $"{lead.Id} {lead.Status} {lead.Version}"))
            + string.Join('\n', mails.Select(mail => $"{mail.Id} {mail.State} {mail.Attempts}"))
            + string.Join(
                '\n', users.Select(user => $"{user.Id} {user.Role} {user.SecurityStamp} {user.ConcurrencyStamp}"))
            + changes.ToString(CultureInfo.InvariantCulture);
    });
}
