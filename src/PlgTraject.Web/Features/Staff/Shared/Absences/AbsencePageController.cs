using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads.Absences;

namespace PlgTraject.Web.Features.Staff.Shared.Absences;

/// <summary>What the page about one's own absence shares with that about the absence of a colleague.</summary>
public abstract class AbsencePageController(
    PlgTrajectDbContext database, AbsencePlan plan, IValidator<AbsenceForm> validator) : StaffController
{
    /// <summary>The name of the view, which shows an <see cref="AbsencesModel"/>.</summary>
    protected abstract string ViewName { get; }

    /// <summary>The address of the page about a colleague.</summary>
    protected abstract string AddressOf(string colleague);

    /// <summary>The address at which an absence of a colleague is ended.</summary>
    protected abstract string EndAddressOf(string colleague, long key);

    protected async Task<IActionResult> ShowAsync(string colleague, CancellationToken cancellationToken) =>
        await ModelAsync(colleague, new AbsenceForm(), cancellationToken) is { } model
            ? View(ViewName, model)
            : NotFound();

    protected async Task<IActionResult> AddAsync(
        string colleague, AbsenceForm form, CancellationToken cancellationToken)
    {
        if (await ModelAsync(colleague, form, cancellationToken) is not { } model)
        {
            return NotFound();
        }

        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            return Invalid(ViewName, model);
        }

        if (model.Colleagues.FirstOrDefault(one => one.Value == form.StandIn) is not { } standIn)
        {
            ModelState.AddModelError(nameof(form.StandIn), "Kies een collega die nu aanvragen beantwoordt");
            return Invalid(ViewName, model);
        }

        var absence = new Absence
        {
            ColleagueId = colleague,
            FirstDay = form.ParsedFirstDay!.Value,
            LastDay = form.ParsedLastDay!.Value,
            StandInId = form.StandIn,
        };
        if (await plan.AddAsync(absence, cancellationToken) is not { } other)
        {
            return SeeOther(AddressOf(colleague), AbsenceNotices.Planned(standIn.Text));
        }

        ModelState.AddModelError(
            nameof(form.FirstDay),
            $"Dit valt samen met een andere afwezigheid: {DutchText.Period(other.FirstDay, other.LastDay)}. "
            + "Kies andere dagen, of beëindig die eerst");
        return Invalid(ViewName, model);
    }

    protected async Task<IActionResult> EndAsync(string colleague, long key, CancellationToken cancellationToken) =>
        SeeOther(AddressOf(colleague), await plan.EndAsync(colleague, key, cancellationToken)
            ? AbsenceNotices.Ended
            : AbsenceNotices.WasEnded);

    /// <returns>Null when there is no such colleague.</returns>
    private async Task<AbsencesModel?> ModelAsync(
        string colleague, AbsenceForm form, CancellationToken cancellationToken)
    {
        var workers = await database.Workers.AsNoTracking()
            .OrderBy(worker => worker.DisplayName).ThenBy(worker => worker.Id)
            .Select(worker => new { worker.Id, worker.DisplayName, worker.EmailConfirmed })
            .ToListAsync(cancellationToken);
        if (workers.Find(worker => worker.Id == colleague) is not { } who)
        {
            return null;
        }

        return new AbsencesModel
        {
            Id = who.Id,
            Name = who.DisplayName,
            Absences = await plan.OfAsync(colleague, cancellationToken),
            Colleagues =
            [
                .. workers.Where(worker => worker.Id != colleague && worker.EmailConfirmed)
                    .Select(worker => new FieldOption(worker.Id, CleanText.Isolate(worker.DisplayName))),
            ],
            Address = AddressOf(colleague),
            EndAddress = key => EndAddressOf(colleague, key),
            FirstDay = form.FirstDay,
            LastDay = form.LastDay,
            StandIn = form.StandIn,
        };
    }
}
