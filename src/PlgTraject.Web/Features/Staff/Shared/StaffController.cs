using Microsoft.AspNetCore.Authorization;

namespace PlgTraject.Web.Features.Staff;

/// <summary>Everything of the staff area: closed, unless an action says otherwise.</summary>
[Authorize(StaffPolicies.Read)]
public abstract class StaffController : StaffFormController;
