using Microsoft.AspNetCore.Authorization;
using PlgTraject.Web.Access;

namespace PlgTraject.Web.Features.Staff.Shared;

/// <summary>Everything of the staff area: closed, unless an action says otherwise.</summary>
[Authorize(StaffPolicies.Read)]
public abstract class StaffController : StaffFormController
{
    /// <summary>The colleague who asks.</summary>
    protected CurrentUser Me => new(User);
}
