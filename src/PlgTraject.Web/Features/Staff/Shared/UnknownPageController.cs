using Microsoft.AspNetCore.Mvc;

namespace PlgTraject.Web.Features.Staff;

/// <summary>Addresses that do not exist: who is not signed in learns not even that.</summary>
public sealed class UnknownPageController : StaffController
{
    [Route(StaffPaths.Root + "/{**path}", Order = int.MaxValue)]
    public IActionResult Unknown() => NotFound();
}
