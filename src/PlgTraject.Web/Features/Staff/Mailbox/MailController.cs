using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;
using PlgTraject.Web.Leads.Inbound;

namespace PlgTraject.Web.Features.Staff.Mailbox;

/// <summary>One mail, and what a colleague decides about it.</summary>
public sealed class MailController(
    MailReader reader, MailTriage triage, WaitingMails waiting, AuditTrail audit,
    IValidator<AttachForm> attachValidator, IValidator<AsideForm> asideValidator) : StaffController
{
    private const string PageView = "Mail";

    [HttpGet(Addresses.Staff.MailTemplate)]
    public async Task<IActionResult> Show(
        long id, [ModelBinder(Name = Addresses.Staff.WordsParameter)] string? words,
        CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(id, words, cancellationToken) is not { } mail)
        {
            return NotFound();
        }

        audit.Add(new MailRead(id), mail.Lead?.Reference);
        await audit.SaveAsync(cancellationToken);
        return View(PageView, mail);
    }

    [HttpPost(Addresses.Staff.AttachMailTemplate), Authorize(StaffPolicies.Work), ShowsStaleForm]
    public async Task<IActionResult> Attach(long id, AttachForm form, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(attachValidator, form, cancellationToken))
        {
            return await Again(id, form, Invalid, cancellationToken);
        }

        // Without the token of the request: somebody who closes the page has still sent it.
        var result = await triage.AttachAsync(id, form.Reference!, form.Seen, CancellationToken.None);
        switch (result.Outcome)
        {
            case TriageOutcome.Done:
                var next = form.Waits ? await waiting.NextAsync(id, cancellationToken) : null;
                return SeeOther(
                    next is { } mail ? Addresses.Staff.Mail(mail) : Addresses.Staff.Lead(result.Reference!),
                    MailNotices.Attached(result.Reference!, isThere: next is null));
            case TriageOutcome.ColleagueWasFirst:
                return await Again(id, form, Refused, cancellationToken);
            case TriageOutcome.NoSuchLead:
                ModelState.AddModelError(nameof(form.Reference), "Deze aanvraag is er niet meer. Kies een andere");
                return await Again(id, form, Invalid, cancellationToken);
            case TriageOutcome.NotFound:
                return NotFound();
            default:
                throw new InvalidOperationException($"{result.Outcome} has no answer yet.");
        }
    }

    [HttpPost(Addresses.Staff.SetMailAsideTemplate), Authorize(StaffPolicies.Work), ShowsStaleForm]
    public async Task<IActionResult> SetAside(long id, AsideForm form, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(asideValidator, form, cancellationToken))
        {
            return await Again(id, form, Invalid, cancellationToken);
        }

        var result = await triage.SetAsideAsync(id, form.Written!, form.Seen, CancellationToken.None);
        if (result.Outcome == TriageOutcome.ColleagueWasFirst)
        {
            return await Again(id, form, Refused, cancellationToken);
        }

        var next = form.Waits ? await waiting.NextAsync(id, cancellationToken) : null;
        return result.Outcome == TriageOutcome.NotFound
            ? NotFound()
            : SeeOther(
                next is { } mail ? Addresses.Staff.Mail(mail) : Addresses.Staff.Mailbox, MailNotices.SetAside(id));
    }

    [HttpPost(Addresses.Staff.TakeMailUpTemplate), Authorize(StaffPolicies.Work)]
    public async Task<IActionResult> TakeUp(long id, int seen, CancellationToken cancellationToken) =>
        (await triage.TakeUpAsync(id, seen, CancellationToken.None)).Outcome switch
        {
            TriageOutcome.Done => SeeOther(Addresses.Staff.Mail(id), MailNotices.TakenUp),
            TriageOutcome.NotFound => NotFound(),
            _ => await reader.FindAsync(id, words: null, cancellationToken) is { } mail ? Refused(mail) : NotFound(),
        };

    /// <summary>Shows the mail as it is now, with what was typed.</summary>
    private async Task<IActionResult> Again(
        long id, MailActForm form, Func<MailModel, IActionResult> show, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(id, (form as AttachForm)?.Words, cancellationToken) is not { } mail)
        {
            return NotFound();
        }

        (mail.Attach, mail.Aside) = (form as AttachForm ?? mail.Attach, form as AsideForm ?? mail.Aside);
        // The page is as the mail is now. Whoever sees that for the first time is told.
        mail.IsRefused = form.Seen != mail.Version;
        return show(mail);
    }

    private ViewResult Invalid(MailModel mail) => Invalid(PageView, mail);

    /// <summary>Somebody decided meanwhile: whoever sees that may decide otherwise.</summary>
    private ViewResult Refused(MailModel mail)
    {
        mail.IsRefused = true;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View(PageView, mail);
    }
}
