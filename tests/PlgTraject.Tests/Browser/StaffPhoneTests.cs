using Microsoft.Playwright;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Tests.Browser;

/// <summary>The lists of the staff area on a phone: all of a row is seen without moving sideways, and it is still a table.</summary>
[Collection(BrowserTests.Name)]
public sealed class StaffPhoneTests(BrowserFixture app)
{
    private const string Email = "telefoon@academica.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/beheer", "Kenmerk")]
    [InlineData("/beheer/logboek", "Bijzonderheden")]
    [InlineData("/beheer/verdacht", "Naam")]
    [InlineData("/beheer/medewerkers", "E-mailadres")]
    public async Task List_OnAPhone_FitsAndIsATable(string path, string lastColumn)
    {
        await app.HasStaff(Email, "Tess Telefoon");
        var suspect = TestData.Lead("Een school met een verdacht lange naam", status: LeadStatus.Suspect);
        await app.Database(database =>
        {
            database.AllLeads.AddRange(TestData.Lead("Openbare basisschool Onderwijsgemeenschapsverband"), suspect);
            return database.SaveChangesAsync(Stop);
        });

        await app.Visit(async page =>
        {
            await page.GotoAsync(path);
            await page.GetByLabel("E-mailadres").FillAsync(Email);
            await page.GetByLabel("Wachtwoord", new() { Exact = true }).FillAsync(StaffSession.Password);
            await page.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
            await page.GetByRole(AriaRole.Table).First.WaitForAsync();
            // The table is there before its style sheet is.
            await Eventually.True(() => page.EvaluateAsync<bool>("document.readyState === 'complete'"), "the page is loaded");

            Assert.Equal(0, await page.EvaluateAsync<int>(
                "[document.documentElement, ...document.querySelectorAll('.table-scroll')].filter(one => one.scrollWidth > one.clientWidth).length"));
            Assert.Equal(1, await page.GetByRole(AriaRole.Columnheader, new() { Name = lastColumn, Exact = true }).CountAsync());
            var row = page.GetByRole(AriaRole.Row).Nth(1);
            Assert.Equal(1, await row.GetByRole(AriaRole.Rowheader).CountAsync());
            Assert.True(await row.GetByRole(AriaRole.Cell).CountAsync() >= 3);
        }, width: 360);
    }
}
