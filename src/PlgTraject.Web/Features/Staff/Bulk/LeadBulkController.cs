using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Features.Staff.Shared.Lists;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.Bulk;

/// <summary>One act with several leads: the page that counts and names them, and the act.</summary>
[Authorize(StaffPolicies.Work)]
public sealed class LeadBulkController(LeadBulkReader reader, LeadBatch batch) : StaffController
{
    [HttpGet(Addresses.Staff.Bulk)]
    public async Task<IActionResult> Confirm(
        LeadFilter filter, LeadBulkForm form, CancellationToken cancellationToken) =>
        View("LeadBulk", await reader.ReadAsync(filter, form, Me.Id, cancellationToken));

    [HttpPost(Addresses.Staff.Bulk), ShowsStaleForm]
    public async Task<IActionResult> Act(
        LeadFilter filter, LeadBulkForm form, CancellationToken cancellationToken)
    {
        // Without the leads that were counted nothing is done, whatever else is posted.
        form.Counted ??= "";
        var model = await reader.ReadAsync(filter, form, Me.Id, cancellationToken);
        if (IsStale())
        {
            return Invalid("LeadBulk", model);
        }

        if (model.Act is not { } act)
        {
            return Invalid("LeadBulk", model);
        }

        if (act.Status == LeadStatus.Lost && form.ParsedReason is null)
        {
            ModelState.AddModelError("waarom", "Kies waarom deze scholen niet meedoen");
            return Invalid("LeadBulk", model);
        }

        var outcomes = await DoAsync(act, form);
        var done = outcomes.Count(one => one.Move == LeadMove.Done);
        var first = outcomes.Where(one => one.Move == LeadMove.ColleagueWasFirst).Select(one => one.Reference).ToList();
        if (first.Count == 0)
        {
            return SeeOther(
                filter.Url, done == 0 ? LeadBulkNotices.Nothing : LeadBulkNotices.Done(done, act));
        }

        return await AgainAsync(filter, form, first, done, cancellationToken);
    }

    private Task<IReadOnlyList<BatchOutcome>> DoAsync(LeadAct act, LeadBulkForm form)
    {
        var counted = form.ParsedCounted.Take(LeadBatch.Most);
        return act.Status is { } status
            ? batch.MoveAsync(
                [
                    .. from one in counted
                       let seen = LeadStatuses.Parse(one.Seen)
                       where seen is not null
                       select (one.Reference, seen.Value),
                ],
                status, status == LeadStatus.Lost ? form.ParsedReason : null)
            : batch.HandOverAsync(
                [.. counted.Select(one => (one.Reference, one.Seen.Length == 0 ? null : one.Seen))], act.OwnerId);
    }

    /// <summary>Shows the leads that a colleague was first with, as they are now.</summary>
    private async Task<IActionResult> AgainAsync(
        LeadFilter filter, LeadBulkForm form, List<string> first, int done, CancellationToken cancellationToken)
    {
        form.Counted = LeadBulkForm.Write(first.Select(reference => (reference, (string?)"")));
        var left = await reader.ReadAsync(filter, form, Me.Id, cancellationToken);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("LeadBulk", new LeadBulkModel
        {
            Filter = filter,
            Form = form,
            Colleagues = left.Colleagues,
            Act = left.Act,
            Leads = left.Leads,
            Asked = left.Asked,
            NotDone = left.Leads,
            Done = done,
        });
    }
}
