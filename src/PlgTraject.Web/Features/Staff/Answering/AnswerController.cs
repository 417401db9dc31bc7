using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Documents.Brochure;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;
using PlgTraject.Web.Leads.Answering;

namespace PlgTraject.Web.Features.Staff.Answering;

/// <summary>A mail to a school: written, stored at every act, looked at and sent.</summary>
[Authorize(StaffPolicies.Work)]
public sealed class AnswerController(
    AnswerReader reader, AnswerDrafts drafts, AnswerSending sending, BrochureFile brochure,
    IValidator<AnswerForm> formValidator, IValidator<MailDraft> draftValidator) : StaffController
{
    private const string FormView = "Answer";

    /// <summary>The acts of the form, by the value of the button.</summary>
    public const string Save = "bewaar", SaveQuietly = "stil", Insert = "sjabloon", Preview = "bekijk",
        Send = "verstuur";

    /// <summary>The beginning of the value of the button that takes a file away; its key follows.</summary>
    public const string Detach = "haal-weg-";

    [HttpGet(Addresses.Staff.AnswerTemplate)]
    public async Task<IActionResult> Answer(string reference, CancellationToken cancellationToken) =>
        await reader.ReadAsync(reference, Me.Id, form: null, cancellationToken) is { } model
            ? View(FormView, model)
            : NotFound();

    /// <summary>Stores what was typed, whatever else is asked; then does that.</summary>
    [HttpPost(Addresses.Staff.AnswerTemplate), ShowsStaleForm, TakesFiles(AnswerForm.LargestBody)]
    public async Task<IActionResult> Write(
        string reference, AnswerForm form, string? act, CancellationToken cancellationToken)
    {
        reference = await drafts.CurrentAsync(reference, cancellationToken);
        if (act == Insert && form.Template is { } key
            && await reader.FindTemplateAsync(key, cancellationToken) is { } template)
        {
            form.BeginWith(template);
        }

        if (!await IsValidAsync(formValidator, form, cancellationToken))
        {
            return await Again(reference, form, cancellationToken);
        }

        var files = await FilesAsync(reference, form, cancellationToken);
        var saving = await drafts.SaveAsync(
            reference, Me.Id, form.Version, form.WriteTo, files, cancellationToken);
        if (act == SaveQuietly)
        {
            return saving.Outcome == DraftOutcome.Saved
                ? Json(new { saving.Draft!.Version })
                : Conflict();
        }

        if (saving.Outcome == DraftOutcome.Gone)
        {
            return await Gone(reference, form, act, cancellationToken);
        }

        if (saving.Outcome != DraftOutcome.Saved)
        {
            return saving.Draft is null
                ? NotFound()
                : await Elsewhere(reference, form, saving.Draft, cancellationToken);
        }

        if (!ModelState.IsValid)
        {
            form.Version = saving.Draft!.Version;
            return await Again(reference, form, cancellationToken);
        }

        if (act?.StartsWith(Detach, StringComparison.Ordinal) == true
            && long.TryParse(act[Detach.Length..], out var file))
        {
            await drafts.DetachAsync(reference, Me.Id, file, cancellationToken);
        }

        // The next page shows all that there is now, so what is new is told before it.
        if (act != Send
            && await reader.ReadAsync(reference, Me.Id, form, cancellationToken) is { } current
            && current.Seen.IsAfter(form.SeenAnswers))
        {
            form.Version = saving.Draft!.Version;
            return await Held(reference, form, cancellationToken);
        }

        return act switch
        {
            Send => await SendStored(reference, form.SeenAnswers, saving.Draft!.Version, cancellationToken),
            Preview => SeeOther(Addresses.Staff.AnswerPreview(reference), notice: null),
            _ => SeeOther(Addresses.Staff.Answer(reference), act == Save ? AnsweringNotices.Saved : null),
        };
    }

    [HttpGet(Addresses.Staff.AnswerPreviewTemplate)]
    public async Task<IActionResult> Look(string reference, CancellationToken cancellationToken) =>
        await reader.PreviewAsync(reference, Me.Id, cancellationToken) is { } preview
            ? View("AnswerPreview", preview)
            : SeeOther(Addresses.Staff.Answer(reference), notice: null);

    /// <summary>Sends the draft as it is stored, from the page that shows what the school will read.</summary>
    [HttpPost(Addresses.Staff.SendAnswerTemplate)]
    public async Task<IActionResult> SendSeen(
        string reference, long seen, long seenFound, long seenHeard, int version,
        CancellationToken cancellationToken) => await SendStored(
            await drafts.CurrentAsync(reference, cancellationToken), new SeenAnswers(seen, seenFound, seenHeard),
            version, cancellationToken);

    [HttpPost(Addresses.Staff.DiscardAnswerTemplate)]
    public async Task<IActionResult> Discard(string reference, CancellationToken cancellationToken)
    {
        await drafts.DiscardAsync(reference, Me.Id, cancellationToken);
        return SeeOther(Addresses.Staff.Lead(reference), AnsweringNotices.Discarded);
    }

    [HttpPost(Addresses.Staff.TakeAnswerBackTemplate)]
    public async Task<IActionResult> TakeBack(string reference, long id, CancellationToken cancellationToken) =>
        await sending.TakeBackAsync(id, Me.Id, cancellationToken) is { } lead
            ? SeeOther(Addresses.Staff.Answer(lead), AnsweringNotices.TakenBack)
            : SeeOther(Addresses.Staff.Lead(reference), AnsweringNotices.Gone);

    [HttpPost(Addresses.Staff.CorrectAnswerTemplate)]
    public async Task<IActionResult> Correct(string reference, long id, CancellationToken cancellationToken) =>
        await sending.CorrectAsync(id, Me.Id, cancellationToken) is { } lead
            ? SeeOther(Addresses.Staff.Answer(lead), AnsweringNotices.TakenUp)
            : SeeOther(Addresses.Staff.Lead(reference), AnsweringNotices.NotTakenUp);

    private async Task<IActionResult> SendStored(
        string reference, SeenAnswers seen, int version, CancellationToken cancellationToken)
    {
        if (await drafts.FindAsync(reference, Me.Id, cancellationToken) is not { } draft)
        {
            return NotFound();
        }

        if (draft.Version == 0)
        {
            return SeeOther(Addresses.Staff.Lead(reference), AnsweringNotices.AlreadySent);
        }

        var result = await draftValidator.ValidateAsync(draft, cancellationToken);
        result.AddToModelState(ModelState, prefix: null);
        var form = AnswerForm.Of(draft, seen);
        if (!ModelState.IsValid)
        {
            return await Again(reference, form, cancellationToken);
        }

        var (bytes, _) = await brochure.ReadAsync(cancellationToken);
        var file = new DraftFile(BrochureFile.FileName, BrochureFile.MediaType, bytes);
        switch (await sending.SendAsync(reference, Me.Id, seen, version, file, cancellationToken))
        {
            case AnswerOutcome.OnItsWay:
                return SeeOther(Addresses.Staff.Lead(reference), AnsweringNotices.OnItsWay);
            case AnswerOutcome.NoDraft:
                return SeeOther(Addresses.Staff.Lead(reference), AnsweringNotices.AlreadySent);
            case AnswerOutcome.ChangedElsewhere:
                return SeeOther(Addresses.Staff.AnswerPreview(reference), AnsweringNotices.ChangedElsewhere);
            case AnswerOutcome.NotFound:
                return NotFound();
            case AnswerOutcome.Blocked:
                var preview = await reader.PreviewAsync(reference, Me.Id, cancellationToken);
                ModelState.AddModelError(nameof(form.Text), FaultOf(preview!.Written));
                return await Again(reference, form, cancellationToken);
            case AnswerOutcome.ColleagueWasFirst:
                return await Held(reference, form, cancellationToken);
            case var outcome:
                throw new InvalidOperationException($"{outcome} has no answer yet.");
        }
    }

    private static string FaultOf(WrittenAnswer written) => string.Join(". ",
    [
        .. written.Unknown.Select(one => $"De invulplek {one} bestaat niet"),
        .. written.Empty.Select(one => $"Voor {one} is bij deze aanvraag niets bekend"),
    ]);

    /// <summary>Shows the page with what was typed and what is wrong with it.</summary>
    private async Task<IActionResult> Again(string reference, AnswerForm form, CancellationToken cancellationToken) =>
        await reader.ReadAsync(reference, Me.Id, form, cancellationToken) is { } model
            ? Invalid(FormView, model)
            : NotFound();

    /// <summary>
    /// Shows what a colleague or the school sent meanwhile. Whoever has seen it may send all the same.
    /// </summary>
    private async Task<IActionResult> Held(string reference, AnswerForm form, CancellationToken cancellationToken)
    {
        if (await reader.ReadAsync(reference, Me.Id, form, cancellationToken) is not { } model)
        {
            return NotFound();
        }

        model.Newer = [.. model.Sent.Where(mail => mail.IsAfter(form.SeenAnswers))];
        model.NewerHeard = [.. model.Heard.Where(mail => mail.Event > form.SeenHeard)];
        form.SeenAnswers = model.Seen;
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View(FormView, model);
    }

    /// <summary>The button was pressed twice, or another window sent it. What was typed here can begin anew.</summary>
    private async Task<IActionResult> Gone(
        string reference, AnswerForm form, string? act, CancellationToken cancellationToken)
    {
        if (act == Send)
        {
            return SeeOther(Addresses.Staff.Lead(reference), AnsweringNotices.AlreadySent);
        }

        form.Version = 0;
        ModelState.Clear();
        ModelState.AddModelError(
            "", "Dit concept is intussen verstuurd of weggegooid. Bewaar je dit, dan begin je opnieuw");
        return await Again(reference, form, cancellationToken);
    }

    /// <summary>Shows what was typed here beside what another window stored.</summary>
    private async Task<IActionResult> Elsewhere(
        string reference, AnswerForm form, MailDraft stored, CancellationToken cancellationToken)
    {
        if (await reader.ReadAsync(reference, Me.Id, form, cancellationToken) is not { } model)
        {
            return NotFound();
        }

        model.TextElsewhere = stored.Text ?? "";
        form.Version = stored.Version;
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View(FormView, model);
    }

    /// <summary>Reads the files that are added, or none when one of them can't be: then the page says why.</summary>
    private async Task<IReadOnlyList<DraftFile>> FilesAsync(
        string reference, AnswerForm form, CancellationToken cancellationToken)
    {
        if (form.Files.Count == 0)
        {
            return [];
        }

        var draft = await drafts.FindAsync(reference, Me.Id, cancellationToken);
        var stored = draft is null ? [] : await drafts.FilesAsync(draft, cancellationToken);
        if (UploadedFiles.FaultIn(form.Files, stored.Sum(file => (long)file.Size)) is not { } fault)
        {
            return await UploadedFiles.ReadAsync(form.Files, cancellationToken);
        }

        ModelState.AddModelError(nameof(form.Files), fault);
        return [];
    }
}
