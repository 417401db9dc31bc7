using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PlgTraject.Tests.Support;
using UglyToad.PdfPig;
using static Microsoft.Playwright.Assertions;

namespace PlgTraject.Tests.Browser;

/// <summary>Planning a year with JavaScript, and on paper.</summary>
public sealed class PlannerJourney(BrowserFixture app) : IClassFixture<BrowserFixture>
{
    private const string Shift = """
        new Promise(done => new PerformanceObserver(list => done(list.getEntries()
            .filter(entry => !entry.hadRecentInput).reduce((sum, entry) => sum + entry.value, 0)))
            .observe({ type: "layout-shift", buffered: true }) ?? setTimeout(() => done(0), 200))
        """;

    [Fact]
    public Task Change_AField_RecalculatesInPlaceAndBackLeadsToIt() => app.Visit(async page =>
    {
        await page.GotoAsync("/plan-je-jaar");
        var region = page.GetByLabel("Vakantieregio van je school");
        await region.FocusAsync();
        await region.SelectOptionAsync("zuid");

        var heading = page.Locator("#jullie-jaar h2");
        await Expect(heading).ToContainTextAsync("Dit past");
        await Expect(region).ToBeFocusedAsync();
        await Expect(page.Locator("#plan-status")).ToContainTextAsync("Dit past");
        await Expect(page.Locator(".plan-months .plan-node")).ToHaveCountAsync(10);
        Assert.Contains("plan=", page.Url, StringComparison.Ordinal);
        // A slow answer counts what it moves, if only by a pixel; what a visitor notices begins at 0.1.
        Assert.InRange(await page.EvaluateAsync<double>(Shift), 0, 0.01);

        var first = await heading.TextContentAsync();
        var chosen = page.Url;
        foreach (var day in await page.Locator("#plan-form input[name='Days[]']:checked").AllAsync())
        {
            await day.UncheckAsync();
        }

        await Expect(page.Locator("#jullie-jaar")).ToContainTextAsync("Kies op welke dagen een bijeenkomst kan");
        await page.GetByLabel("donderdag", new() { Exact = true }).CheckAsync();
        await Expect(heading).Not.ToHaveTextAsync(first!);
        await Expect(heading).ToContainTextAsync("Dit past");
        Assert.NotEqual(chosen, page.Url);
        var made = page.Url;
        await Expect(page.Locator("#plan-form input[name=plan]")).ToHaveValueAsync(
            new Uri(made).Query["?plan=".Length..]);

        // A plan of other choices must not look like the answer when there is none.
        await page.Context.SetOfflineAsync(true);
        await region.SelectOptionAsync("noord");
        await Expect(page.Locator(".plan-result .notice")).ToContainTextAsync("Het rekenen lukt nu niet");
        await Expect(page.Locator(".plan-list")).ToHaveCountAsync(0);
        await page.Context.SetOfflineAsync(false);
        await region.SelectOptionAsync("zuid");
        await Expect(page.Locator(".plan-list li")).ToHaveCountAsync(10);
        await page.SetViewportSizeAsync(360, 640);
        await Expect(page.Locator("#plan-bar")).ToBeInViewportAsync();
        Assert.Empty(await Accessibility.Faults(page));

        await page.Locator(".plan-list a").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Bijeenkomst 1 verplaatsen" })).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync(made);
        await Expect(page.GetByLabel("donderdag", new() { Exact = true })).ToBeCheckedAsync();
        await Expect(heading).ToContainTextAsync("Dit past");
    });

    [Fact]
    public Task Print_APlanOverTheSummer_IsOnOnePageWithItsAddress() => app.Visit(async page =>
    {
        await page.GotoAsync("/plan-je-jaar?Region=midden&Start=2027-09&End=zomer&Days[]=di&Visit=&From=13:00"
            + "&To=16:30&Smallest=2&Largest=7&GoodFriday=vrij&LiberationDay=vrij");
        await Expect(page.Locator(".plan-months .plan-node")).ToHaveCountAsync(10);

        using var paper = PdfDocument.Open(await page.PdfAsync(new() { PreferCSSPageSize = true }));

        Assert.Equal(12, await page.Locator(".plan-months li").CountAsync());
        Assert.Equal(1, paper.NumberOfPages);
        Assert.Contains("?plan=", paper.GetPage(1).Text, StringComparison.Ordinal);
        Assert.Contains("bijeenkomsten van", paper.GetPage(1).Text, StringComparison.Ordinal);
    });

    [Fact]
    public Task OwnCalendar_Read_HasNothingForAxe() => app.Visit(async page =>
    {
        await page.GotoAsync("/plan-je-jaar/eigen-vakanties");
        await page.GetByLabel("Plak hier jullie rooster").FillAsync(
            "Vrije dagen\nStudiedag 11 november 2026\nHerfstvakantie week 43");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lees het rooster" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Dit lazen we", Exact = true }))
            .ToBeVisibleAsync();
        Assert.Empty(await Accessibility.Faults(page));

        // Nothing is stored, so a step back and a reload must find it all.
        await page.GetByRole(AriaRole.Link, new() { Name = "Ga door met 2027-2028" }).ClickAsync();
        await Expect(page.Locator("#plan-own")).ToContainTextAsync("daarvan in dit jaar");
        await page.GoBackAsync();
        await Expect(page.Locator("#gelezen")).ToContainTextAsync("11 november 2026");
        await Expect(page.GetByLabel("Plak hier jullie rooster")).ToHaveValueAsync(new Regex("Herfstvakantie week 43"));
        await page.ReloadAsync();
        await Expect(page.Locator("#gelezen")).ToContainTextAsync("11 november 2026");
        await page.GoBackAsync();
        await Expect(page.GetByLabel("Plak hier jullie rooster")).ToHaveValueAsync(new Regex("Herfstvakantie week 43"));
    });
}
