using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Access;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads.Duplicates;

namespace PlgTraject.Web.Features.Staff.Duplicates;

/// <summary>Says of two leads that look alike that they are not the same, or that they may be.</summary>
[Authorize(StaffPolicies.Work)]
public sealed class DuplicatesController(LeadDuplicates duplicates) : StaffController
{
    [HttpPost(Addresses.Staff.DistinguishTemplate)]
    public Task<IActionResult> Distinguish(string reference, string other, CancellationToken cancellationToken) =>
        SayAsync(reference, other, isDistinct: true, MergeNotices.Distinct, cancellationToken);

    [HttpPost(Addresses.Staff.MayBeSameTemplate)]
    public Task<IActionResult> MayBeSame(string reference, string other, CancellationToken cancellationToken) =>
        SayAsync(reference, other, isDistinct: false, MergeNotices.MaybeSame, cancellationToken);

    private async Task<IActionResult> SayAsync(
        string reference, string other, bool isDistinct, Notice notice, CancellationToken cancellationToken) =>
        await duplicates.SayAsync(reference, other, isDistinct, cancellationToken)
            ? SeeOther(Addresses.Staff.Lead(reference), notice)
            : NotFound();
}
