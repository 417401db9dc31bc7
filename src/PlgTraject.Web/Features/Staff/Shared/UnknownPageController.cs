using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.Shared;

/// <summary>Addresses that do not exist: who is not signed in learns not even that.</summary>
public sealed class UnknownPageController : StaffController
{
    [Route(Addresses.Staff.AnyTemplate, Order = int.MaxValue)]
    public IActionResult Unknown() => NotFound();
}
