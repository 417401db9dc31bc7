using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Web.Access.Accounts;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Leads.Inbound;

namespace PlgTraject.Tests.Support;

/// <summary>A page as somebody comes to it.</summary>
/// <param name="Name">Controller and action.</param>
/// <param name="Address">Path and query.</param>
/// <param name="IsForStaff">Whether only a colleague who is signed in sees it.</param>
internal sealed record ProductPage(string Name, string Address, bool IsForStaff);

/// <summary>
/// Every page of the product, from the list of its endpoints: a page that is added is looked at by the tests of all
/// pages without anybody thinking of it. Only what a page is about stands here.
/// </summary>
internal sealed class ProductPages
{
    /// <summary>What a browser does not see by going there.</summary>
    private static readonly string[] Elsewhere =
    [
        // Shown between the password and the code; AccessibilityTests signs in that far.
        "SecondStepController.Ask",
        // Leads to the provider, and there is none here.
        "OpenIdController.SignIn",
        // Leads a password manager to the page on which a password is changed.
        "PasswordController.Find",
        // Stands in a frame of MailFilesController.Layout, and is the work of a stranger.
        "MailFilesController.Html",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private readonly Dictionary<string, (string Name, string Value)[][]> _about;

    private ProductPages(Lead lead, Lead suspect, Subjects subjects)
    {
        // For each page the parameters of its address, of the route and then of the query; more than once to see it in
        // more than one state. A page without any parameter need not stand here.
        _about = new()
        {
            ["PlannerController.Show"] =
            [
                [], [("plan", TestPlans.Code)], [("plan", TestPlans.Code), ("verplaats", "3")],
                [("plan", TestPlans.Refused)], [("plan", "kapot")],
            ],
            ["PlannerController.CalendarFile"] = [[("plan", TestPlans.Code)]],
            ["DossierController.Show"] =
            [
                [], [("deelnemers", "4"), ("plan", TestPlans.Code)], [("deelnemers", "9"), ("plan", "kapot")],
            ],
            ["DossierController.Download"] = [[("deelnemers", "4")]],
            ["InquiriesController.Ask"] = [[], [("plan", TestPlans.Code)]],
            ["InquiriesController.Thanks"] = [[("reference", lead.Reference)]],
            ["LeadsController.Leads"] = [[], [("zoek", "onvindbaar")]],
            ["LeadController.Lead"] = [[("reference", lead.Reference)]],
            ["SavedViewsController.New"] = [[("bron", "Phone")]],
            ["SavedViewsController.Change"] = [[("id", subjects.View)]],
            ["LeadBulkController.Confirm"] = [[], [("kenmerk", lead.Reference), ("doe", "status:Lost")]],
            ["AnswerController.Answer"] = [[("reference", lead.Reference)]],
            ["AnswerController.Look"] = [[("reference", lead.Reference)]],
            ["AttachmentController.File"] = [[("reference", lead.Reference), ("id", "1")]],
            ["MailFilesController.Layout"] = [[("id", subjects.Mail)]],
            ["MailFilesController.File"] = [[("id", subjects.Mail), ("file", "1")]],
            ["MailboxController.List"] = [[], [("lijst", "bij-aanvragen")], [("lijst", "terzijde")]],
            ["MailController.Show"] =
            [
                [("id", subjects.Mail)], [("id", subjects.Waiting)], [("id", subjects.Aside)],
                [("id", subjects.Waiting), ("zoek", "nergens")],
            ],
            ["MailLeadController.New"] = [[("id", subjects.Waiting)]],
            ["TemplatesController.Template"] = [[("id", subjects.Template)]],
            ["ContactController.Contact"] = [[("reference", lead.Reference)]],
            ["MergeController.Preview"] = [[("reference", lead.Reference), ("other", subjects.Double)]],
            ["NotesController.Note"] = [[("reference", lead.Reference), ("id", subjects.Note)]],
            ["ErasureController.Confirm"] = [[("reference", lead.Reference)], [("reference", suspect.Reference)]],
            ["QuarantineController.Suspects"] = [[], [("zoek", "onvindbaar")]],
            ["QuarantineController.Suspect"] = [[("reference", suspect.Reference)]],
            ["QuarantineController.Delete"] = [[("kenmerk", suspect.Reference)]],
            ["PrivacyController.Privacy"] = [[], [("pagina", "2")]],
            ["ColleagueController.Show"] = [[("id", subjects.Colleague)], [("id", subjects.Invited)]],
            ["ColleagueAbsenceController.Show"] = [[("id", subjects.Worker)]],
            ["AuditController.Audit"] = [[], [("kenmerk", "onvindbaar")]],
            ["PrivacyTextController.Text"] = [[("version", subjects.PrivacyVersion)]],
            ["InvitationController.Accept"] = [[], [("code", subjects.InvitationCode)]],
            ["ForgottenPasswordController.Choose"] = [[], [("code", subjects.ResetCode)]],
            ["UnknownPageController.Unknown"] = [[("path", "bestaat-niet")]],
        };
    }

    /// <summary>All of them, in the order of their addresses, and all about something.</summary>
    public static async Task<IReadOnlyList<ProductPage>> Of(AppFixture app)
    {
        var (lead, suspect, subjects) = await Prepare(app);
        using var staff = await app.Staff();
        using var visitor = app.Visitor();
        var pages = new ProductPages(lead, suspect, subjects);
        var found = new List<ProductPage>();
        foreach (var endpoint in Endpoints.Of(app).Where(
            endpoint => endpoint.Method == "GET" && !Elsewhere.Contains(endpoint.Name)))
        {
            foreach (var page in pages.Of(endpoint))
            {
                if (await IsPage(page, page.IsForStaff ? staff : visitor))
                {
                    found.Add(page);
                }
            }
        }

        // Nobody asked for it, and everybody may come to see it.
        found.Add(new ProductPage("ErrorsController.Show", "/bestaat-niet", IsForStaff: false));
        return [.. found.OrderBy(page => page.Address, StringComparer.Ordinal)];
    }

    private IEnumerable<ProductPage> Of(Endpoints.Endpoint endpoint)
    {
        foreach (var about in _about.GetValueOrDefault(endpoint.Name, [[]]))
        {
            var rest = about.ToDictionary(parameter => parameter.Name, parameter => parameter.Value);
            var path = endpoint.Path(name => rest.Remove(name, out var value)
                ? Uri.EscapeDataString(value)
                : throw new InvalidOperationException(
                    $"{endpoint.Name} needs '{name}': say in {nameof(ProductPages)} what the page is about."));
            var query = string.Join('&', rest.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
            yield return new ProductPage(
                endpoint.Name, query.Length == 0 ? path : $"{path}?{query}", endpoint.NeedsSession);
        }
    }

    /// <summary>
    /// Files, pictures and what machines ask are no pages. A page must show itself and not lead elsewhere.
    /// </summary>
    private static async Task<bool> IsPage(ProductPage page, HttpClient browser)
    {
        using var answer = await browser.GetAsync(page.Address, Stop);
        if (answer.Content.Headers.ContentType is { MediaType: "text/html" })
        {
            Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{page} answers {answer.StatusCode}");
            return true;
        }

        Assert.True(
            answer.Headers.Location is null,
            $"{page} leads to {answer.Headers.Location}: say in {nameof(ProductPages)} what the page needs.");
        return false;
    }

    private static async Task<(Lead Lead, Lead Suspect, Subjects Subjects)> Prepare(AppFixture app)
    {
        await app.HasStaff();
        await app.HasStaff("eva@academica.example", "Eva de Wit", StaffRole.Reader);
        var lead = TestData.Lead(
            "Openbare basisschool Onderwijsgemeenschapsverband",
            with: details => details with { Plan = TestPlans.Code });
        lead.Mails.Add(TestData.Mail(MailState.Parked, "550 geen postvak"));
        var suspect = TestData.Lead("Een school met een verdacht lange naam", status: LeadStatus.Suspect);
        lead.Events.Add(LeadEvent.Of(
            new NoteWritten("Belt liever na schooltijd"), AppFixture.Start.UtcDateTime,
            await IdOf(app, StaffSession.Email),
            "Sanne Bakker"));
        lead.Tasks.Add(new LeadTask
        {
            Text = "De brochure nasturen",
            DueOn = new DateOnly(2026, 12, 8),
            CreatedAt = AppFixture.Start.UtcDateTime,
        });
        var twin = TestData.Lead(
            "OBS Onderwijsgemeenschapsverband", with: details => details with { Phone = "+31612345678", Town = "Ede" });
        await app.Has(lead, suspect, twin);
        var view = await ViewOf(app, await IdOf(app, StaffSession.Email));
        var template = await PrepareAnswer(app, lead);

        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Colleague>>();
        const string newcomer = "nieuw@academica.example";
        if (await users.FindByEmailAsync(newcomer) is not { } invited)
        {
            invited = new Colleague
            {
                UserName = newcomer,
                Email = newcomer,
                DisplayName = newcomer,
                CreatedAt = AppFixture.Start.UtcDateTime,
            };
            await users.CreateAsync(invited);
        }

        var link = scope.ServiceProvider.GetRequiredService<AccountLink>();
        var colleague = (await users.FindByEmailAsync("eva@academica.example"))!;
        return (lead, suspect, new Subjects(
            colleague.Id, invited.Id, link.NewCode(invited, AccountLinkPurpose.Invitation),
            link.NewCode(colleague, AccountLinkPurpose.PasswordReset), await PrivacyVersion(app),
            lead.Events[0].Id.ToString(CultureInfo.InvariantCulture), view.ToString(CultureInfo.InvariantCulture),
            template, await IdOf(app, StaffSession.Email), twin.Reference,
            await PrepareMails(app, lead), await MailOf(app, MailFate.Triage, lead.Email),
            await MailOf(app, MailFate.SetAside, "actie@papier.example")));
    }

    /// <summary>A draft with a file, what a colleague sent, what another writes, and a template.</summary>
    /// <returns>The key of the template.</returns>
    private static async Task<string> PrepareAnswer(AppFixture app, Lead lead)
    {
        var me = await IdOf(app, StaffSession.Email);
        var other = await IdOf(app, "eva@academica.example");
        return await app.Database(async database =>
        {
            if (await database.MailTemplates.SingleOrDefaultAsync(Stop) is not { } template)
            {
                template = new MailTemplate
                {
                    Name = "Eerste antwoord",
                    Subject = "Je vraag",
                    Text = "Dag {{voornaam}},",
                };
                database.MailTemplates.Add(template);
            }

            foreach (var author in new[] { me, other })
            {
                database.MailDrafts.Add(new MailDraft
                {
                    LeadId = lead.Id,
                    AuthorId = author,
                    To = lead.Email,
                    Subject = "Je vraag",
                    Text = "Dag {{voornaam}}, {{wat}}",
                    WithBrochure = true,
                    ChangedAt = AppFixture.Start.UtcDateTime,
                    Version = 1,
                });
            }

            var mail = TestData.Mail();
            (mail.LeadId, mail.Audience, mail.AuthorId) = (lead.Id, MailAudience.School, other);
            database.OutboxMails.Add(mail);
            await database.SaveChangesAsync(Stop);
            database.MailAttachments.Add(new MailAttachment
            {
                LeadId = lead.Id,
                MailId = mail.Id,
                FileName = "Het programma van een school met een heel lange naam.pdf",
                MediaType = "application/pdf",
                Size = 3,
                Content = [1, 2, 3],
            });
            await database.SaveChangesAsync(Stop);
            return template.Id.ToString(CultureInfo.InvariantCulture);
        });
    }

    /// <summary>A mail of the school with a quote, a layout and files, and what others answered.</summary>
    /// <returns>The key of the first.</returns>
    private static Task<string> PrepareMails(AppFixture app, Lead lead) => app.Database(async database =>
    {
        var now = AppFixture.Start.UtcDateTime;
        InboundMail Mail(string text, string? html, InboundFolder folder = InboundFolder.Inbox) => TestMail.Of(
            text, html, fromName: "Zoë", cc: "onderwijsgemeenschapsverband@regenboog.example", fate: MailFate.Lead,
            folder: folder, lead: lead);
        var asked = Mail(
            "Past het ons?\n\nOp ma 7 dec 2026 om 09:30 schreef Eva:\n> Dag",
            "<h3>Ja?</h3><table border=1><tr><td style='color:#fff'>ja</table><a href='https://es.example'>a</a>");
        asked.Attachments.AddRange(TestMail.File("factuur.pdf.exe"), TestMail.File("rooster.pdf"));
        var (answered, machine) = (Mail("Ja!", html: null, InboundFolder.Sent), Mail("Ik ben er niet", html: null));
        database.InboundMails.AddRange(asked, answered, machine);
        await database.SaveChangesAsync(Stop);
        foreach (var what in new Event[]
        {
            new SchoolMailReceived(asked.Id, now), new AnswerFound(answered.Id, now),
            new MailMovedAway(0, asked.Id, lead.Reference), new AutomaticReplyReceived(machine.Id, now),
        })
        {
            (await database.Leads.SingleAsync(one => one.Id == lead.Id, Stop)).Events
                .Add(LeadEvent.Of(what, now, null, null));
        }

        await database.SaveChangesAsync(Stop);
        return asked.Id.ToString(CultureInfo.InvariantCulture);
    });

    /// <summary>A mail that sends another on.</summary>
    private static async Task<string> MailOf(AppFixture app, MailFate fate, string from) =>
        (await app.HasMail(TestMail.Of(
            "Van: Jan <jan@linde.example>\n\nWat kost het?", subject: "FW: Een vraag over het traject van onze school",
            from: from, fromName: "Zoë van den Bérg", fate: fate))).ToString(CultureInfo.InvariantCulture);

    private static Task<string> IdOf(AppFixture app, string email) => app.Database(database =>
        database.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync(Stop));

    private static Task<long> ViewOf(AppFixture app, string colleague) => app.Database(async database =>
    {
        var view = await database.SavedViews.SingleOrDefaultAsync(one => one.ColleagueId == colleague, Stop)
            ?? database.SavedViews.Add(new SavedView
            {
                ColleagueId = colleague,
                Name = "Telefoon",
                Query = "bron=Phone",
                CreatedAt = AppFixture.Start.UtcDateTime,
            }).Entity;
        await database.SaveChangesAsync(Stop);
        return view.Id;
    });

    /// <summary>The product writes the text of its privacy page down while it starts.</summary>
    private static Task<string> PrivacyVersion(AppFixture app) => app.Database(database =>
        database.PrivacyTexts.OrderBy(text => text.FirstShownAt).Select(text => text.Version).FirstAsync(Stop));

    /// <summary>What pages are about that are not about a lead.</summary>
    private sealed record Subjects(
        string Colleague, string Invited, string InvitationCode, string ResetCode, string PrivacyVersion, string Note,
        string View, string Template, string Worker, string Double, string Mail, string Waiting, string Aside);
}
