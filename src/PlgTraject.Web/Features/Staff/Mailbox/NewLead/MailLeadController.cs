using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Features.Staff.Shared.Details;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;
using PlgTraject.Web.Leads.Inbound;

namespace PlgTraject.Web.Features.Staff.Mailbox.NewLead;

/// <summary>Makes a lead of a mail, of its sender or of who wrote what a colleague sent on.</summary>
[Authorize(StaffPolicies.Work)]
public sealed class MailLeadController(
    PlgTrajectDbContext database, MailReader reader, MailTriage triage, WaitingMails waiting,
    AuditTrail audit, IValidator<MailLeadForm> validator, TimeProvider clock) : StaffController
{
    private const string FormView = "MailLead";

    [HttpGet(Addresses.Staff.MailLeadTemplate)]
    public async Task<IActionResult> New(
        long id, [ModelBinder(Name = Addresses.Staff.SenderParameter)] string? sender,
        CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(id, words: null, cancellationToken) is not { MayBeDecided: true } mail)
        {
            return NotFound();
        }

        audit.Add(new MailRead(id), mail.Lead?.Reference);
        await audit.SaveAsync(cancellationToken);
        // A colleague who sends a mail on asks nothing.
        var isForwarded = mail.Forwarded is not null && sender switch
        {
            Addresses.Staff.ForwardedSender => true,
            Addresses.Staff.MailSender => false,
            _ => mail.IsOfUs,
        };
        return await PageAsync(mail, MailLeadForm.Of(mail, isForwarded, Me.Id), isForwarded, cancellationToken);
    }

    [HttpPost(Addresses.Staff.MailLeadTemplate), ShowsStaleForm]
    public async Task<IActionResult> Make(long id, MailLeadForm form, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            return await AgainAsync(id, form, cancellationToken);
        }

        var lead = new MailLead(
            form.Read(), await OwnerChoices.FindAsync(database, form.Owner, cancellationToken),
            form.CameAt(clock.GetUtcNow().UtcDateTime));
        // Without the token of the request: somebody who closes the page has still sent it.
        var result = await triage.MakeLeadAsync(id, lead, form.Seen, CancellationToken.None);
        return result.Outcome switch
        {
            TriageOutcome.Done => SeeOther(
                Addresses.Staff.Lead(result.Reference!),
                MailNotices.MadeLead(await waiting.NextAsync(id, cancellationToken))),
            TriageOutcome.ColleagueWasFirst => await AgainAsync(id, form, cancellationToken),
            _ => NotFound(),
        };
    }

    /// <summary>
    /// Shows the form with what was typed: something is wrong with it, or a colleague decided meanwhile.
    /// </summary>
    private async Task<IActionResult> AgainAsync(long id, MailLeadForm form, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(id, words: null, cancellationToken) is not { } mail)
        {
            return NotFound();
        }

        mail.IsRefused = form.Seen != mail.Version;
        form.Seen = mail.Version;
        var page = await PageAsync(mail, form, isForwarded: null, cancellationToken);
        if (ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return page;
        }

        return Invalid(FormView, page.Model!);
    }

    private async Task<ViewResult> PageAsync(
        MailModel mail, MailLeadForm form, bool? isForwarded, CancellationToken cancellationToken) => View(
        FormView,
        new MailLeadPage(mail, form, isForwarded, await OwnerChoices.ReadAsync(database, cancellationToken)));
}
