using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.Mailbox;

/// <summary>What came in our mailbox: in lists, and counted.</summary>
public sealed class MailboxController(MailListReader list, LedgerReader ledger) : StaffController
{
    [HttpGet(Addresses.Staff.Mailbox)]
    public async Task<IActionResult> List(MailFilter filter, CancellationToken cancellationToken) =>
        View("Mailbox", await list.ReadAsync(filter, cancellationToken));

    [HttpGet(Addresses.Staff.MailLedger)]
    public async Task<IActionResult> Ledger(
        [ModelBinder(Name = Addresses.Staff.PageParameter)] string? page, CancellationToken cancellationToken) =>
        View("Ledger", await ledger.ReadAsync(Pagination.Parse(page), cancellationToken));
}
