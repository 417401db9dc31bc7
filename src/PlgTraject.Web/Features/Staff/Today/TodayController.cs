using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Access;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Features.Staff.Today;

/// <summary>The first page of staff: what must be done today.</summary>
public sealed class TodayController(TodayReader reader) : StaffController
{
    [HttpGet(Addresses.Staff.Root)]
    public async Task<IActionResult> Today(CancellationToken cancellationToken) =>
        View(await reader.ReadAsync(Me.Id, cancellationToken));

    [HttpPost(Addresses.Staff.SendRefusedMailsAgain), Authorize(StaffPolicies.Work)]
    public async Task<IActionResult> SendRefusedMailsAgain(
        [FromServices] RefusedMails refused, CancellationToken cancellationToken) => SeeOther(
        Addresses.Staff.Root, TodayNotices.MailsSentAgain(await refused.SendAgainAsync(cancellationToken)));
}
