using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Leads.Duplicates;

namespace PlgTraject.Tests.Features.Staff.Duplicates;

/// <summary>Leads of the same school: found, told apart, merged, and two again.</summary>
public sealed class MergeTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string MergeForm = "form.form";
    private const string UndoForm = "form[action$='/ongedaan']";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Duplicate_SaidToBeNone_IsRememberedAndCanBeTakenBack()
    {
        var (kept, other) = await Store("Zuiderzee");
        var eva = await Eva();
        var page = await eva.GetHtml(Url(kept));
        var found = page.QuerySelector("[aria-labelledby=dubbel]")!.TextContent;
        Assert.Contains("zeker: zelfde e-mailadres", found, StringComparison.Ordinal);
        Assert.Contains($"'{kept.School}' en '{other.School}'", found, StringComparison.Ordinal);

        using var said = await eva.SubmitForm(page, Url(kept), [], "form[action$='/geen']");

        Assert.Contains("geen dubbele", await eva.Said(said), StringComparison.Ordinal);
        // It holds for both, and the page says who said it.
        page = await eva.GetHtml(Url(other));
        Assert.Null(page.QuerySelector($"a[href='{MergeUrl(other, kept)}']"));
        Assert.Contains(
            "Eva de Wit", page.QuerySelector("[aria-labelledby=dubbel]")!.TextContent, StringComparison.Ordinal);
        using var back = await eva.SubmitForm(page, Url(other), [], "form[action$='/toch']");
        Assert.NotNull((await eva.GetHtml(Url(kept))).QuerySelector($"a[href='{MergeUrl(kept, other)}']"));
    }

    [Fact]
    public async Task Merge_TwoLeads_LeadsOnFromTheOneAndIsUndoneByWhoDidIt()
    {
        var (kept, other) = await Store("Noorderlicht");
        var (eva, tom) = (await Eva(), await app.Staff("tom@academica.example", "Tom Bos", StaffRole.Advisor));
        var preview = await eva.GetHtml(MergeUrl(kept, other));
        Assert.Contains("1 gebeurtenis, 1 taak, 1 mail", preview.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["Naam", "School", "Vraag"], preview.QuerySelectorAll(".form legend").Select(legend => legend.TextContent));

        using var merged = await eva.SubmitForm(
            preview, MergeUrl(kept, other), [new("Choices[Name]", "andere")], MergeForm);
        using var again = await eva.SubmitForm(preview, MergeUrl(kept, other), [], MergeForm);

        Assert.Contains("is samengevoegd", await eva.Said(merged), StringComparison.Ordinal);
        Assert.Equal(merged.Headers.Location, again.Headers.Location);
        var stored = await Read(kept);
        Assert.Equal((other.Name, kept.School, "+31612345678"), (stored.Name, stored.School, stored.Phone));
        Assert.Equal(
            (other.ArrivedAt, 2, 1, 1),
            (stored.ArrivedAt, stored.Events.Count, stored.Tasks.Count, stored.Mails.Count));
        var page = await eva.GetHtml(Url(kept));
        var history = page.QuerySelector(".history")!.TextContent;
        Assert.Contains("Vraag van de tweede", history, StringComparison.Ordinal);
        Assert.Contains($"Samengevoegd met {other.Reference}", history, StringComparison.Ordinal);
        // Nobody finds the merged one any more, but whoever has its address comes to the other: also with a form.
        using var old = await eva.GetAsync(Url(other), Stop);
        Assert.Equal($"{other.Reference} is samengevoegd met deze aanvraag.", await eva.Said(old));
        var list = await eva.GetHtml("/beheer/aanvragen?zoek=noorderlicht");
        Assert.Single(list.QuerySelectorAll("tbody tr"));
        using var late = await eva.SubmitForm(
            Retarget(page, kept, other), Url(kept), [new("Kind", "notitie"), new("Text", "Op de oude bladzijde")],
            "form[action$='/tijdlijn']");
        Assert.Contains((await Read(kept)).Events, one => one.What.Written == "Op de oude bladzijde");

        // A colleague can't undo it.
        var seenByTom = await tom.GetHtml(Url(kept));
        Assert.Null(seenByTom.QuerySelector(UndoForm));
        using var refused = await tom.SubmitForm(
            Retarget(seenByTom, "/tijdlijn", $"/samengevoegd/{other.Reference}/ongedaan"), Url(kept), [], UndoForm);
        Assert.Contains("niets ongedaan", await tom.Said(refused), StringComparison.Ordinal);

        using var undone = await eva.SubmitForm(Url(kept), [], UndoForm);

        Assert.Contains($"{other.Reference} staat weer apart", await eva.Said(undone), StringComparison.Ordinal);
        var (first, second) = (await Read(kept), await Read(other));
        Assert.Equal((kept.State(), other.State()), (first.State(), second.State()));
        Assert.Equal((0, 0, 1, 1), (first.Tasks.Count, first.Mails.Count, second.Tasks.Count, second.Mails.Count));
        // What was only added stays with the one that was kept.
        Assert.Contains(first.Events, one => one.What.Written == "Op de oude bladzijde");
    }

    [Fact]
    public async Task Merge_ChangedMeanwhile_ShowsItAndKeepsWhatWasChosen()
    {
        var (kept, other) = await Store("Westerlicht");
        var eva = await Eva();
        var preview = await eva.GetHtml(MergeUrl(kept, other));
        await Work(async work =>
            await work.HandOverAsync(other.Reference, to: null, seen: null, Stop) == LeadMove.Done);
        await Work(async work =>
        {
            await work.AddTaskAsync(other.Reference, "Nog een", new DateOnly(2027, 1, 4), null, Stop);
            return true;
        });

        using var refused = await eva.SubmitForm(
            preview, MergeUrl(kept, other), [new("Choices[Name]", "andere")], MergeForm);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var page = await refused.ReadHtml();
        Assert.Contains("2 taken", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelector("#Name-andere")!.HasAttribute("checked"));
        using var merged = await eva.SubmitForm(page, MergeUrl(kept, other), [], MergeForm);
        Assert.Equal(HttpStatusCode.SeeOther, merged.StatusCode);
        await Work(async work =>
            await work.HandOverAsync(kept.Reference, to: null, seen: null, Stop) == LeadMove.Done);
        await app.Services.CreateScope().ServiceProvider.GetRequiredService<LeadCorrections>().CorrectAsync(
            kept.Reference, _ => kept.Town, _ => "Zeist", [nameof(Lead.Town)], Stop);

        using var undone = await eva.SubmitForm(Url(kept), [], UndoForm);

        Assert.Contains(
            "sindsdien is er iets gewijzigd: Plaats is gewijzigd", await eva.Said(undone), StringComparison.Ordinal);
        Assert.Equal(LeadStatus.Merged, (await Read(other)).Status);
    }

    /// <summary>Merged leads are of one school: they are kept, given and erased together.</summary>
    [Fact]
    public async Task Erase_KeptLead_ErasesTheMergedOneToo()
    {
        var (kept, other) = await Store("Oosterlicht");
        var sanne = await app.Staff();
        using var merged = await sanne.SubmitForm(MergeUrl(kept, other), [], MergeForm);
        // The address of the merged one leads to the page of the other, and so does that of its erasure.
        Assert.Equal(Url(kept), (await sanne.GetAsync($"{Url(other)}/wissen", Stop)).Headers.Location!.OriginalString);
        var page = await sanne.GetHtml($"{Url(kept)}/wissen");
        Assert.Contains(other.Reference, page.QuerySelector(".summary-list")!.TextContent, StringComparison.Ordinal);

        using var erased = await sanne.SubmitForm(page, Url(kept), [new("Confirmation", kept.Reference)], "#wis");

        Assert.Equal("/beheer/privacy", erased.Headers.Location!.OriginalString);
        Assert.False(await app.Database(database => database.AllLeads
            .AnyAsync(lead => lead.Id == kept.Id || lead.Id == other.Id, Stop)));
        Assert.False(await IsRecorded(kept));
    }

    [Fact]
    public async Task Retention_AfterThirtyDays_ForgetsWhatWasReplaced()
    {
        var (kept, other) = await Store("Middernacht");
        using var merged = await (await app.Staff()).SubmitForm(MergeUrl(kept, other), [], MergeForm);
        await using var scope = app.Services.CreateAsyncScope();
        var rule = scope.ServiceProvider.GetServices<Web.Privacy.RetentionRule>().OfType<MergeRetention>().Single();
        var day = DateOnly.FromDateTime(AppFixture.Start.UtcDateTime);

        await rule.RemoveAsync(day.AddDays(MergeUndoing.Days), Stop);
        Assert.True(await IsRecorded(kept));
        await rule.RemoveAsync(day.AddDays(MergeUndoing.Days + 1), Stop);
        Assert.False(await IsRecorded(kept));
        Assert.Equal(LeadStatus.Merged, (await Read(other)).Status);
    }

    /// <summary>A table that is added and belongs to a lead fails here until it goes along.</summary>
    [Fact]
    public Task Children_EveryTableOfALead_GoesAlong() => app.Database(database =>
    {
        Assert.Equal(
            database.Model.FindEntityType(typeof(Lead))!.GetReferencingForeignKeys()
                .Select(key => key.DeclaringEntityType.GetTableName()).Order(StringComparer.Ordinal),
            LeadChildren.All.Select(row => row.Table).Order(StringComparer.Ordinal));
        return Task.FromResult(true);
    });

    private static string Url(Lead lead) => $"/beheer/aanvragen/{lead.Reference}";

    private static string MergeUrl(Lead kept, Lead other) => $"{Url(kept)}/samenvoegen/{other.Reference}";

    /// <summary>A page that somebody still has open, with its form for another lead or act.</summary>
    private static IHtmlDocument Retarget(IHtmlDocument page, Lead from, Lead to) =>
        Retarget(page, from.Reference, to.Reference);

    private static IHtmlDocument Retarget(IHtmlDocument page, string from, string to)
    {
        var form = page.QuerySelector("form[action$='/tijdlijn']")!;
        form.SetAttribute("action", form.GetAttribute("action")!.Replace(from, to, StringComparison.Ordinal));
        return page;
    }

    private Task<HttpClient> Eva() => app.Staff("eva@academica.example", "Eva de Wit", StaffRole.Advisor);

    /// <summary>Two leads of one person; the second came first and has all that a lead can have.</summary>
    private async Task<(Lead Kept, Lead Other)> Store(string school)
    {
        var email = $"zoe@{school.ToLowerInvariant()}.example";
        var kept = TestData.Lead(
            school, email: email, with: details => details with { Question = "Vraag van de eerste" });
        var other = TestData.Lead(
            $"OBS {school}", name: "Zoë", email: email, createdAt: AppFixture.Start.UtcDateTime.AddHours(-5),
            with: details => details with { Question = "Vraag van de tweede", Phone = "+31612345678" });
        other.Events.Add(LeadEvent.Of(new NoteWritten("Kort"), AppFixture.Start.UtcDateTime, null, null));
        other.Tasks.Add(new LeadTask
        {
            Text = "Bellen",
            DueOn = new DateOnly(2026, 12, 9),
            CreatedAt = AppFixture.Start.UtcDateTime,
        });
        other.Mails.Add(TestData.Mail());
        await app.Has(kept, other);
        return (kept, other);
    }

    private Task<bool> IsRecorded(Lead kept) =>
        app.Database(database => database.LeadMerges.AnyAsync(merge => merge.IntoId == kept.Id, Stop));

    private async Task Work(Func<LeadWork, Task<bool>> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        Assert.True(await act(scope.ServiceProvider.GetRequiredService<LeadWork>()));
    }

    private Task<Lead> Read(Lead lead) => app.Database(database => database.AllLeads.AsNoTracking().AsSplitQuery()
        .Include(one => one.Events).Include(one => one.Tasks).Include(one => one.Mails)
        .SingleAsync(one => one.Id == lead.Id, Stop));
}
