using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Features.Staff.Shared.Details;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.ContactDetails;

/// <summary>Writes down what a school asked without the form of the site.</summary>
[Authorize(StaffPolicies.Work)]
public sealed class NewLeadController(
    PlgTrajectDbContext database, LeadsByHand leads, IValidator<NewLeadForm> validator, TimeProvider clock)
    : StaffController
{
    private const string FormView = "NewLead";

    [HttpGet(Addresses.Staff.NewLead)]
    public async Task<IActionResult> New(CancellationToken cancellationToken) => View(FormView, await PageAsync(
        new NewLeadForm { Owner = Me.Id, FormKey = Guid.NewGuid().ToString("N") }, cancellationToken));

    [HttpPost(Addresses.Staff.NewLead), ShowsStaleForm]
    public async Task<IActionResult> Add(NewLeadForm form, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            form.FormKey ??= Guid.NewGuid().ToString("N");
            return Invalid(FormView, await PageAsync(form, cancellationToken));
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var owner = await OwnerChoices.FindAsync(database, form.Owner, cancellationToken);
        // Without the token of the request: somebody who closes the page has still sent it.
        var reference = await leads.AddAsync(
            new LeadByHand(
                form.FormKey!, form.Read(), form.ParsedSource!.Value, form.CameAt(now)!.Value, owner, form.IsSpoken),
            CancellationToken.None);
        return SeeOther(Addresses.Staff.Lead(reference), ContactNotices.Added);
    }

    private async Task<NewLeadPage> PageAsync(NewLeadForm form, CancellationToken cancellationToken) =>
        new(form, await OwnerChoices.ReadAsync(database, cancellationToken));
}
