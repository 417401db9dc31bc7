using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data;
using PlgTraject.Web.Features.Staff.Shared.Absences;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;
using PlgTraject.Web.Leads.Absences;

namespace PlgTraject.Web.Features.Staff.OwnAccount;

/// <summary>When one is away, and who stands in. Readers own nothing that somebody must see to.</summary>
[Authorize(StaffPolicies.Work)]
public sealed class AbsenceController(
    PlgTrajectDbContext database, AbsencePlan plan, IValidator<AbsenceForm> validator)
    : AbsencePageController(database, plan, validator)
{
    protected override string ViewName => "Absence";

    [HttpGet(Addresses.Staff.Absence)]
    public Task<IActionResult> Show(CancellationToken cancellationToken) => ShowAsync(Me.Id, cancellationToken);

    [HttpPost(Addresses.Staff.Absence), ShowsStaleForm]
    public Task<IActionResult> Add(AbsenceForm form, CancellationToken cancellationToken) =>
        AddAsync(Me.Id, form, cancellationToken);

    [HttpPost(Addresses.Staff.EndAbsenceTemplate)]
    public Task<IActionResult> End(long key, CancellationToken cancellationToken) =>
        EndAsync(Me.Id, key, cancellationToken);

    protected override string AddressOf(string colleague) => Addresses.Staff.Absence;

    protected override string EndAddressOf(string colleague, long key) => Addresses.Staff.EndAbsence(key);
}
