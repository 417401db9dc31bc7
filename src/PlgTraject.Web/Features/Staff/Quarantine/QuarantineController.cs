using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Features.Staff.Shared.Lists;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Leads.Quarantine;

namespace PlgTraject.Web.Features.Staff.Quarantine;

/// <summary>The inquiries that look like spam. Advisors release them, administrators delete them.</summary>
public sealed class QuarantineController(
    PlgTrajectDbContext database, WaitingSuspects waiting, LeadConversation conversation, LeadRemoval removal,
    AuditTrail audit)
    : StaffController
{
    public const int PageSize = 100;

    /// <summary>
    /// How many are deleted in one transaction. Somebody who stores an inquiry meanwhile waits for one transaction, not
    /// for all.
    /// </summary>
    private const int BatchSize = 500;

    [HttpGet(Addresses.Staff.Quarantine)]
    public async Task<IActionResult> Suspects(LeadFilter filter, CancellationToken cancellationToken)
    {
        var found = filter.AmongWords(database.Suspects);
        return View("Suspects", new SuspectListModel(
            filter,
            await found.CountAsync(cancellationToken),
            [.. (await waiting.FirstAsync(found, PageSize, cancellationToken)).Select(SuspectRow.Of)]));
    }

    [HttpGet(Addresses.Staff.SuspectTemplate)]
    public async Task<IActionResult> Suspect(string reference, CancellationToken cancellationToken)
    {
        var lead = await database.Suspects.AsNoTracking()
            .SingleOrDefaultAsync(lead => lead.Reference == reference, cancellationToken);
        if (lead is null)
        {
            // A colleague may have released it since it was seen here.
            return await database.Leads.AnyAsync(lead => lead.Reference == reference, cancellationToken)
                ? new SeeOtherResult(Addresses.Staff.Lead(reference))
                : AsStored(reference, Addresses.Staff.Suspect);
        }

        audit.Add(new LeadRead(), lead.Reference);
        await audit.SaveAsync(cancellationToken);
        var lookedAt = lead.LookedAt ?? await waiting.LookAsync(reference, cancellationToken);
        return View("Suspect", SuspectDetailModel.Of(lead, waiting.GoesOn(lead.CreatedAt, lookedAt)));
    }

    /// <summary>Makes it a lead like any other, from the moment that it came.</summary>
    [HttpPost(Addresses.Staff.ReleaseSuspectTemplate), Authorize(StaffPolicies.Work)]
    public async Task<IActionResult> Release(string reference, CancellationToken cancellationToken)
    {
        var move = await conversation.ReleaseAsync(reference, cancellationToken);
        return move == LeadMove.NotFound
            ? NotFound()
            // When a colleague released it at this moment, the page shows that.
            : SeeOther(Addresses.Staff.Lead(reference), move == LeadMove.Done ? QuarantineNotices.Released : null);
    }

    /// <summary>Asks to confirm what is deleted.</summary>
    [HttpGet(Addresses.Staff.DeleteSuspects), Authorize(StaffPolicies.Administer)]
    public async Task<IActionResult> Delete(SuspectDeletion deletion, CancellationToken cancellationToken)
    {
        if (deletion.IsAll)
        {
            var newest = await database.Suspects.MaxAsync(lead => (long?)lead.Id, cancellationToken) ?? 0;
            deletion.LastKey = newest.ToString(CultureInfo.InvariantCulture);
        }

        deletion.Count = await Chosen(deletion).CountAsync(cancellationToken);
        return View("DeleteSuspects", deletion);
    }

    [HttpPost(Addresses.Staff.DeleteSuspects), Authorize(StaffPolicies.Administer)]
    public async Task<IActionResult> DeleteConfirmed(SuspectDeletion deletion, CancellationToken cancellationToken)
    {
        var (deleted, batch) = (0, 0);
        do
        {
            batch = await database.AloneAsync(stop => DeleteBatchAsync(deletion, stop), CancellationToken.None);
            deleted += batch;
            cancellationToken.ThrowIfCancellationRequested();
        }
        while (batch == BatchSize);

        return SeeOther(Addresses.Staff.Quarantine, QuarantineNotices.Deleted(deleted));
    }

    /// <summary>
    /// Deletes some, with a line in the audit log for each. Its transaction is serializable, so that what a colleague
    /// releases meanwhile is neither deleted nor logged as deleted. It is finished even if the page is closed.
    /// </summary>
    /// <returns>How many it deleted: the oldest of what is left.</returns>
    private async Task<int> DeleteBatchAsync(SuspectDeletion deletion, CancellationToken cancellationToken)
    {
        var batch = await Chosen(deletion).OrderBy(lead => lead.Id).Take(BatchSize)
            .Select(lead => new { lead.Id, lead.Reference }).ToListAsync(cancellationToken);
        foreach (var lead in batch)
        {
            audit.Add(new SuspectDeleted(), lead.Reference);
        }

        await removal.RemoveAsync([.. batch.Select(lead => lead.Id)], cancellationToken);
        await audit.SaveAsync(cancellationToken);
        return batch.Count;
    }

    private IQueryable<Lead> Chosen(SuspectDeletion deletion)
    {
        var references = (deletion.References ?? []).Take(PageSize).ToList();
        return deletion.ParsedLastKey is { } last
            ? database.Suspects.Where(lead => lead.Id <= last)
            : database.Suspects.Where(lead => references.Contains(lead.Reference));
    }
}
