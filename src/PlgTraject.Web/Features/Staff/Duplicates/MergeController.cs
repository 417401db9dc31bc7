using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;
using PlgTraject.Web.Leads.Duplicates;

namespace PlgTraject.Web.Features.Staff.Duplicates;

/// <summary>Merges two leads after showing what they become, and undoes it.</summary>
[Authorize(StaffPolicies.Work)]
public sealed class MergeController(
    PlgTrajectDbContext database, LeadMerging merging, MergeUndoing undoing, MergedLeads merged) : StaffController
{
    [HttpGet(Addresses.Staff.MergeTemplate)]
    public async Task<IActionResult> Preview(string reference, string other, CancellationToken cancellationToken) =>
        await PageAsync(reference, other, form: null, cancellationToken) is { } page
            ? View("Merge", page)
            : await Gone(reference, other, cancellationToken);

    [HttpPost(Addresses.Staff.MergeTemplate), ShowsStaleForm]
    public async Task<IActionResult> Merge(
        string reference, string other, MergeForm form, CancellationToken cancellationToken)
    {
        if (IsStale())
        {
            return await PageAsync(reference, other, form, cancellationToken) is { } page
                ? Invalid("Merge", page)
                : await Gone(reference, other, cancellationToken);
        }

        return await merging.MergeAsync(
            new MergeRequest(reference, other, form.KeptVersion, form.FromVersion, form.IsOfFrom),
            cancellationToken) switch
        {
            MergeOutcome.Done => SeeOther(Addresses.Staff.Lead(reference), MergeNotices.Merged(other)),
            MergeOutcome.Changed => await Again(reference, other, form, cancellationToken),
            MergeOutcome.BothAnswered =>
                SeeOther(Addresses.Staff.Merge(reference, other), MergeNotices.BothAnswered),
            MergeOutcome.MergedElsewhere =>
                SeeOther(Addresses.Staff.Lead(reference), MergeNotices.MergedElsewhere),
            MergeOutcome.NotFound => NotFound(),
            var outcome => throw new InvalidOperationException($"{outcome} has no answer yet."),
        };
    }

    [HttpPost(Addresses.Staff.UndoMergeTemplate)]
    public async Task<IActionResult> Undo(string reference, string other, CancellationToken cancellationToken) =>
        await undoing.UndoAsync(other, Me.MayAdminister ? null : Me.Id, cancellationToken) switch
        {
            { IsDone: true } => SeeOther(Addresses.Staff.Lead(reference), MergeNotices.Undone(other)),
            { Changes: [] } => SeeOther(Addresses.Staff.Lead(reference), MergeNotices.NothingToUndo),
            { Changes: var changes } => SeeOther(Addresses.Staff.Lead(reference), MergeNotices.Refused(changes)),
        };

    /// <summary>Shows the two as they are now, with what was chosen.</summary>
    private async Task<IActionResult> Again(
        string reference, string other, MergeForm form, CancellationToken cancellationToken)
    {
        if (await PageAsync(reference, other, form, cancellationToken) is not { } page)
        {
            return await Gone(reference, other, cancellationToken);
        }

        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Merge", page);
    }

    /// <summary>One of the two is no lead any more. When it was merged, the page of the other tells the rest.</summary>
    private async Task<IActionResult> Gone(string reference, string other, CancellationToken cancellationToken) =>
        await merged.KeptAsync(other, cancellationToken) is null
            ? NotFound()
            : SeeOther(Addresses.Staff.Lead(reference), notice: null);

    private async Task<MergePage?> PageAsync(
        string reference, string other, MergeForm? form, CancellationToken cancellationToken)
    {
        if (await merging.PreviewAsync(reference, other, cancellationToken) is not { } preview)
        {
            return null;
        }

        var names = await database.Users.AsNoTracking()
            .Where(user => user.Id == preview.Kept.OwnerId || user.Id == preview.From.OwnerId)
            .ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
        return MergePage.Of(preview, form, account => names.GetValueOrDefault(account));
    }
}
