using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.LeadDetail;

/// <summary>What colleagues do on the page of a lead besides its status: take it on, write down, plan.</summary>
[Authorize(StaffPolicies.Work)]
public sealed class LeadWorkController(
    PlgTrajectDbContext database, LeadReader reader, LeadWork work, TimeProvider clock) : StaffController
{
    [HttpPost(Addresses.Staff.LeadOwnerTemplate)]
    public async Task<IActionResult> Assign(
        string reference, string? owner, string? seen, CancellationToken cancellationToken)
    {
        // Whoever owns it already may stay its owner, also when that colleague does no work any more.
        var name = await database.Users
            .Where(colleague => colleague.Id == owner
                && (database.Workers.Any(worker => worker.Id == owner)
                    || database.Leads.Any(lead => lead.Reference == reference && lead.OwnerId == owner)))
            .Select(colleague => colleague.DisplayName).SingleOrDefaultAsync(cancellationToken);
        if (!string.IsNullOrEmpty(owner) && name is null)
        {
            return BadRequest();
        }

        return await work.HandOverAsync(
            reference, name is null ? null : owner, string.IsNullOrEmpty(seen) ? null : seen, cancellationToken) switch
        {
            LeadMove.Done => SeeOther(Addresses.Staff.Lead(reference), LeadNotices.OwnerIs(name)),
            LeadMove.ColleagueWasFirst => SeeOther(Addresses.Staff.Lead(reference), LeadNotices.OwnerWasChanged),
            _ => NotFound(),
        };
    }

    [HttpPost(Addresses.Staff.LeadLogTemplate), ShowsStaleForm]
    public async Task<IActionResult> Log(
        string reference, LogForm form, [FromServices] IValidator<LogForm> validator,
        CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            return await Again(reference, lead => lead.Log = form, cancellationToken);
        }

        var (kind, now) = (form.ParsedKind!, clock.GetUtcNow().UtcDateTime);
        var at = kind.IsDated ? form.At(now)!.Value : now;
        if (kind.IsAnswer && await database.Leads
            .AnyAsync(lead => lead.Reference == reference && lead.ArrivedAt > at, cancellationToken))
        {
            ModelState.AddModelError(
                nameof(form.Day), "Dit is van voor de vraag van de school. Kijk de dag en de tijd na");
            return await Again(reference, lead => lead.Log = form, cancellationToken);
        }

        var what = kind.Make(at, form.Text);
        return await work.RecordAsync(reference, what, cancellationToken)
            ? SeeOther(Addresses.Staff.Lead(reference), LeadNotices.Logged(kind))
            : NotFound();
    }

    [HttpPost(Addresses.Staff.WithdrawAnswerTemplate)]
    public async Task<IActionResult> Withdraw(string reference, long id, CancellationToken cancellationToken) =>
        await work.WithdrawAsync(reference, id, Me.MayAdminister ? null : Me.Id, cancellationToken)
            ? SeeOther(Addresses.Staff.Lead(reference), LeadNotices.AnswerWithdrawn)
            // It is withdrawn already, or an answer of a colleague, or there is no such lead: the page tells which.
            : SeeOther(Addresses.Staff.Lead(reference), notice: null);

    [HttpPost(Addresses.Staff.LeadTasksTemplate), ShowsStaleForm]
    public async Task<IActionResult> AddTask(
        string reference, TaskForm form, [FromServices] IValidator<TaskForm> validator,
        CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            return await Again(reference, lead => lead.NewTask = form, cancellationToken);
        }

        var owner = await database.Workers.Where(worker => worker.Id == form.TaskOwner).Select(worker => worker.Id)
            .SingleOrDefaultAsync(cancellationToken);
        return await work.AddTaskAsync(reference, form.Task!, form.ParsedDueOn!.Value, owner, cancellationToken)
            ? SeeOther(Addresses.Staff.Lead(reference), LeadNotices.TaskAdded)
            : NotFound();
    }

    [HttpPost(Addresses.Staff.FinishTaskTemplate)]
    public Task<IActionResult> FinishTask(string reference, long id, CancellationToken cancellationToken) =>
        SetTask(reference, id, isDone: true, cancellationToken);

    [HttpPost(Addresses.Staff.ReopenTaskTemplate)]
    public Task<IActionResult> ReopenTask(string reference, long id, CancellationToken cancellationToken) =>
        SetTask(reference, id, isDone: false, cancellationToken);

    private async Task<IActionResult> SetTask(
        string reference, long id, bool isDone, CancellationToken cancellationToken) =>
        await work.SetTaskAsync(reference, id, isDone, cancellationToken)
            ? SeeOther(Addresses.Staff.Lead(reference), isDone ? LeadNotices.TaskFinished : LeadNotices.TaskReopened)
            : NotFound();

    /// <summary>Shows the lead with what was typed and what is wrong with it.</summary>
    private async Task<IActionResult> Again(
        string reference, Action<LeadDetailModel> fill, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(reference, Me.Id, cancellationToken) is not { } lead)
        {
            return NotFound();
        }

        fill(lead);
        return Invalid("Lead", lead);
    }
}
