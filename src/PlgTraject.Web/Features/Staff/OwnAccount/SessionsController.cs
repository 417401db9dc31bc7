using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Access.Sessions;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.OwnAccount;

/// <summary>Shows where one is signed in, and ends sessions.</summary>
public sealed class SessionsController(OwnSessions sessions) : StaffController
{
    [HttpGet(Addresses.Staff.Sessions)]
    public async Task<IActionResult> Sessions(CancellationToken cancellationToken) =>
        View(await sessions.ListAsync(Me.Id, Me.SessionKey, cancellationToken));

    [HttpPost(Addresses.Staff.EndSession)]
    public async Task<IActionResult> End(string? key, CancellationToken cancellationToken) => key is null
        ? BadRequest()
        : SeeOther(Addresses.Staff.Sessions, await sessions.EndAsync(Me.Id, Me.SessionKey, key, cancellationToken)
            ? OwnAccountNotices.SessionEnded
            : OwnAccountNotices.SessionWasEnded);

    [HttpPost(Addresses.Staff.EndOtherSessions)]
    public async Task<IActionResult> EndOthers(CancellationToken cancellationToken)
    {
        await sessions.EndOthersAsync(Me.Id, Me.SessionKey, cancellationToken);
        return SeeOther(Addresses.Staff.Sessions, OwnAccountNotices.OtherSessionsEnded);
    }
}
