using System.Collections.Concurrent;
using Microsoft.Playwright;
using PlgTraject.Tests.Browser.Pages;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Browser;

/// <summary>
/// No fault that axe can find and nothing to scroll sideways, on any page, in any state, on a phone or a desk.
/// </summary>
public sealed class AccessibilityTests(BrowserFixture app) : IClassFixture<BrowserFixture>
{
    /// <summary>A visit has an end, which must not come before it has seen them all.</summary>
    private const int PagesOfAVisit = 20;

    /// <summary>
    /// A visitor and a colleague look around at the same time, since one browser would leave half of the machine idle.
    /// </summary>
    [Fact]
    public async Task Page_Any_HasNoViolationsAndItsTablesFitAPhone()
    {
        var pages = (await ProductPages.Of(app)).ToLookup(page => page.IsForStaff);
        var (faults, withTable) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());

        await Task.WhenAll(
            LookAtAll(pages[false], few => app.Visit(browser => Look(browser, few, faults, withTable: []))),
            LookAtAll(pages[true], few => app.VisitAsStaff(browser => Look(browser, few, faults, withTable))));

        Assert.True(faults.IsEmpty, string.Join('\n', faults));
        // The lists that grow with the work are among them.
        Assert.Subset(
            withTable.ToHashSet(),
            new HashSet<string>
            {
                "LeadsController.Leads", "QuarantineController.Suspects", "AuditController.Audit",
                "ColleaguesController.Colleagues", "SessionsController.Sessions",
            });
    }

    [Fact]
    public Task Form_WithErrorsAndAfterSending_HasNoViolations() => app.Visit(async page =>
    {
        var form = await new InquiryPage(page).Open();
        await form.Send.ClickAsync();
        await form.Mistakes.WaitForAsync();
        await Check(page);

        // What only the server knows, it answers itself.
        await form.Fill("Toegankelijk");
        await form.TellMore();
        await Check(page);
        await form.Phone.FillAsync("020 \uFFFD");
        await form.Send.ClickAsync();
        await form.Mistake("Phone").WaitForAsync();
        await Check(page);

        await form.Phone.FillAsync("");
        await form.SendAndBeThanked();
        await Check(page);
    });

    [Fact]
    public async Task SignIn_WithErrors_HasNoViolations() => await app.Visit(async page =>
    {
        var form = await new SignInPage(page).OpenBefore();
        await form.Send.ClickAsync();
        await form.Mistakes.WaitForAsync();
        await Check(page);
    });

    [Fact]
    public async Task Lead_AfterAChangeOfStatus_HasNoViolations()
    {
        var lead = TestData.Lead();
        await app.Has(lead);

        await app.VisitAsStaff(async page =>
        {
            var detail = await new LeadPage(page).Open(lead.Reference);
            await detail.ChangeStatus("In gesprek");
            await detail.Notice.WaitForAsync();
            await Check(page);
        });
    }

    [Fact]
    public async Task SecondStep_SetUpAndUsed_HasNoViolations()
    {
        const string email = "toegankelijk@academica.example";
        await app.VisitAsStaff(async page =>
        {
            var own = await new OwnSecondStepPage(page).Open();
            var key = await own.Key();
            await own.TurnOn.ClickAsync();
            await own.Mistakes.WaitForAsync();
            await Check(page);

            await own.Confirm(app.CodeOf(key));
            await own.CodesHeading.WaitForAsync();
            await Check(page);
            var recovery = await own.FirstRecoveryCode.TextContentAsync();
            await own.Open();
            await Check(page);

            await new LeadPage(page).SignOut();
            var signIn = await new SignInPage(page).OpenBefore();
            await signIn.SignIn(email);
            await signIn.CodeHeading.WaitForAsync();
            await Check(page);
            await signIn.Send.ClickAsync();
            await signIn.Mistakes.WaitForAsync();
            await Check(page);

            await signIn.NoTelephone.ClickAsync();
            await signIn.RecoveryCode.FillAsync(recovery!);
            await Check(page);
            await signIn.Send.ClickAsync();
            await new TodayPage(page).Heading.WaitForAsync();
        }, email: email);
    }

    private static async Task LookAtAll(IEnumerable<ProductPage> pages, Func<IEnumerable<ProductPage>, Task> visit)
    {
        foreach (var few in pages.Chunk(PagesOfAVisit))
        {
            await visit(few);
        }
    }

    /// <summary>Only the tables of staff are made for a phone; the others are small.</summary>
    private static async Task Look(
        IPage browser, IEnumerable<ProductPage> pages, ConcurrentQueue<string> faults,
        ConcurrentQueue<string> withTable)
    {
        foreach (var page in pages)
        {
            await browser.GotoAsync(page.Address);
            foreach (var fault in await Accessibility.Faults(browser))
            {
                faults.Enqueue($"{page.Name}: {fault}");
            }

            // It was looked at on a phone last.
            foreach (var table in page.IsForStaff ? await browser.Locator("table").AllAsync() : [])
            {
                withTable.Enqueue(page.Name);
                await PhoneTable.Check(browser, page, table);
            }
        }
    }

    private static async Task Check(IPage page) => Assert.Equal([], await Accessibility.Faults(page));
}
