using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Features.Staff.Shared.Lists;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;

namespace PlgTraject.Web.Features.Staff.Leads;

/// <summary>The lists that a colleague keeps. Nobody else sees them.</summary>
public sealed class SavedViewsController(
    PlgTrajectDbContext database, IValidator<SavedViewForm> validator, TimeProvider clock) : StaffController
{
    /// <summary>More would not fit beside the tabs.</summary>
    private const int MostViews = 20;

    private IQueryable<SavedView> Mine => database.SavedViews.Where(view => view.ColleagueId == Me.Id);

    [HttpGet(Addresses.Staff.SavedViews)]
    public async Task<IActionResult> New(LeadFilter filter, CancellationToken cancellationToken) =>
        View("SavedView", await ModelAsync(filter, view: null, name: null, cancellationToken));

    [HttpPost(Addresses.Staff.SavedViews), ShowsStaleForm]
    public async Task<IActionResult> Save(
        LeadFilter filter, SavedViewForm form, CancellationToken cancellationToken)
    {
        if (await IsFreeAsync(form, view: null, cancellationToken) && filter.Query.Length > SavedView.QueryMaxLength)
        {
            ModelState.AddModelError("", "Deze lijst is te lang om te bewaren. Zoek op minder woorden");
        }

        if (!ModelState.IsValid)
        {
            return Invalid("SavedView", await ModelAsync(filter, view: null, form.Name, cancellationToken));
        }

        database.SavedViews.Add(new SavedView
        {
            ColleagueId = Me.Id,
            Name = form.Name!,
            Query = filter.Query,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        });
        return await SavedAsync(form, filter, SavedViewNotices.Saved, cancellationToken);
    }

    [HttpGet(Addresses.Staff.SavedViewTemplate)]
    public async Task<IActionResult> Change(long id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } view
            ? View("SavedView", await ModelAsync(
                LeadFilter.OfQuery(view.Query), view, view.Name, cancellationToken))
            : NotFound();

    [HttpPost(Addresses.Staff.SavedViewTemplate), ShowsStaleForm]
    public async Task<IActionResult> Rename(long id, SavedViewForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } view)
        {
            return NotFound();
        }

        var filter = LeadFilter.OfQuery(view.Query);
        if (!await IsFreeAsync(form, view, cancellationToken))
        {
            return Invalid("SavedView", await ModelAsync(filter, view, form.Name, cancellationToken));
        }

        view.Name = form.Name!;
        return await SavedAsync(form, filter, SavedViewNotices.Renamed, cancellationToken);
    }

    [HttpPost(Addresses.Staff.RemoveSavedViewTemplate)]
    public async Task<IActionResult> Remove(long id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } view)
        {
            return NotFound();
        }

        await Mine.Where(one => one.Id == id).ExecuteDeleteAsync(cancellationToken);
        return SeeOther(Addresses.Staff.Leads, SavedViewNotices.Removed(view.Name));
    }

    private Task<SavedView?> FindAsync(long id, CancellationToken cancellationToken) =>
        Mine.SingleOrDefaultAsync(view => view.Id == id, cancellationToken);

    /// <summary>Whether the name can be used, besides the rules of the form.</summary>
    private async Task<bool> IsFreeAsync(SavedViewForm form, SavedView? view, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            return false;
        }

        var others = await Mine.Where(one => view == null || one.Id != view.Id)
            .Select(one => one.Name).ToListAsync(cancellationToken);
        if (others.Contains(form.Name!, StringComparer.CurrentCultureIgnoreCase))
        {
            ModelState.AddModelError(nameof(form.Name), "Je hebt al een lijst met deze naam. Kies een andere naam");
        }
        else if (view is null && others.Count >= MostViews)
        {
            ModelState.AddModelError(
                nameof(form.Name), $"Je hebt al {MostViews} lijsten. Haal er eerst een weg die je niet meer gebruikt");
        }

        return ModelState.IsValid;
    }

    private async Task<IActionResult> SavedAsync(
        SavedViewForm form, LeadFilter filter, Func<string, Notice> notice, CancellationToken cancellationToken)
    {
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (Exception exception) when (exception.IsOfDatabase())
        {
            // The button was pressed twice, and the other request stored the name.
            database.ChangeTracker.Clear();
            if (!await Mine.AnyAsync(one => one.Name == form.Name, CancellationToken.None))
            {
                throw;
            }
        }

        return SeeOther(filter.Url, notice(form.Name!));
    }

    private async Task<SavedViewModel> ModelAsync(
        LeadFilter filter, SavedView? view, string? name, CancellationToken cancellationToken)
    {
        var colleagues = await ColleagueChoice.ReadAsync(database.Users, cancellationToken);
        return new SavedViewModel
        {
            Id = view?.Id,
            Name = name,
            Filter = filter,
            InWords = new LeadFilterModel(filter, colleagues, one => one.Url).InWords,
        };
    }
}
