using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Features.Staff.Leads;

/// <summary>The leads: all of them, and one with its history and mails.</summary>
public sealed class LeadsController(
    PlgTrajectDbContext database, LeadList list, LeadReader reader, LeadConversation conversation, AuditTrail audit)
    : StaffController
{
    [HttpGet(Addresses.Staff.Root), HttpGet(Addresses.Staff.Leads)]
    public async Task<IActionResult> Leads(LeadFilter filter, CancellationToken cancellationToken) =>
        View(await list.FindAsync(filter, cancellationToken));

    [HttpGet(Addresses.Staff.LeadTemplate)]
    public async Task<IActionResult> Lead(string reference, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(reference, cancellationToken) is not { } lead)
        {
            return await database.AllLeads.AnyAsync(lead => lead.Reference == reference, cancellationToken)
                ? new SeeOtherResult(Addresses.Staff.Suspect(reference))
                : AsStored(reference, Addresses.Staff.Lead);
        }

        audit.Add(new LeadRead(), lead.Reference);
        await audit.SaveAsync(cancellationToken);
        return View("Lead", lead);
    }

    [HttpPost(Addresses.Staff.LeadStatusTemplate), Authorize(StaffPolicies.Work)]
    public async Task<IActionResult> ChangeStatus(
        string reference, string? status, string? version, CancellationToken cancellationToken)
    {
        if (LeadStatuses.Parse(status) is not { } chosen || !int.TryParse(version, out var seen))
        {
            return BadRequest();
        }

        return await conversation.MoveAsync(reference, chosen, seen, cancellationToken) switch
        {
            LeadMove.Done => SeeOther(Addresses.Staff.Lead(reference), LeadNotices.StatusIs(chosen)),
            LeadMove.ColleagueWasFirst => await Conflict(reference, chosen, cancellationToken),
            LeadMove.NotFound => NotFound(),
            var move => throw new InvalidOperationException($"{move} has no answer yet."),
        };
    }

    [HttpPost(Addresses.Staff.SendMailAgainTemplate), Authorize(StaffPolicies.Work)]
    public async Task<IActionResult> SendMailAgain(string reference, long id, CancellationToken cancellationToken) =>
        await conversation.SendAgainAsync(reference, id, cancellationToken) switch
        {
            MailRetry.Done => SeeOther(Addresses.Staff.Lead(reference), LeadNotices.MailSentAgain),
            // The page shows how the mail is.
            MailRetry.NotParked => SeeOther(Addresses.Staff.Lead(reference), notice: null),
            MailRetry.NotFound => NotFound(),
            var retry => throw new InvalidOperationException($"{retry} has no answer yet."),
        };

    [HttpPost(Addresses.Staff.SendRefusedMailsAgain), Authorize(StaffPolicies.Work)]
    public async Task<IActionResult> SendRefusedMailsAgain(
        [FromServices] RefusedMails refused, CancellationToken cancellationToken) => SeeOther(
        Addresses.Staff.Root, LeadNotices.MailsSentAgain(await refused.SendAgainAsync(cancellationToken)));

    /// <summary>Shows the lead as a colleague left it, with the status that was chosen here.</summary>
    private async Task<IActionResult> Conflict(string reference, LeadStatus chosen, CancellationToken cancellationToken)
    {
        // The lead was erased since it was read.
        if (await reader.FindAsync(reference, cancellationToken) is not { } lead)
        {
            return NotFound();
        }

        lead.Refused = chosen;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Lead", lead);
    }
}
