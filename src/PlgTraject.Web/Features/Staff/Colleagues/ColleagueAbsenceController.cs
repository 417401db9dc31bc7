using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data;
using PlgTraject.Web.Features.Staff.Shared.Absences;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;
using PlgTraject.Web.Leads.Absences;

namespace PlgTraject.Web.Features.Staff.Colleagues;

/// <summary>When a colleague is away, and who stands in, for a colleague who cannot say so.</summary>
[Authorize(StaffPolicies.Administer)]
public sealed class ColleagueAbsenceController(
    PlgTrajectDbContext database, AbsencePlan plan, IValidator<AbsenceForm> validator)
    : AbsencePageController(database, plan, validator)
{
    protected override string ViewName => "ColleagueAbsence";

    [HttpGet(Addresses.Staff.ColleagueAbsenceTemplate)]
    public Task<IActionResult> Show(string id, CancellationToken cancellationToken) =>
        ShowAsync(id, cancellationToken);

    [HttpPost(Addresses.Staff.ColleagueAbsenceTemplate), ShowsStaleForm]
    public Task<IActionResult> Add(string id, AbsenceForm form, CancellationToken cancellationToken) =>
        AddAsync(id, form, cancellationToken);

    [HttpPost(Addresses.Staff.EndColleagueAbsenceTemplate)]
    public Task<IActionResult> End(string id, long key, CancellationToken cancellationToken) =>
        EndAsync(id, key, cancellationToken);

    protected override string AddressOf(string colleague) => Addresses.Staff.ColleagueAbsence(colleague);

    protected override string EndAddressOf(string colleague, long key) =>
        Addresses.Staff.EndColleagueAbsence(colleague, key);
}
