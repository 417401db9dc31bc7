using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;
using PlgTraject.Web.Leads.Answering;

namespace PlgTraject.Web.Features.Staff.Settings;

/// <summary>The templates with which colleagues begin an answer to a school.</summary>
[Authorize(StaffPolicies.Administer)]
public sealed class TemplatesController(
    PlgTrajectDbContext database, AnswerComposer composer, AuditTrail audit, IValidator<TemplateForm> validator)
    : StaffController
{
    private const string FormView = "Template";

    /// <summary>The value of the button that only shows how a mail looks.</summary>
    public const string Look = "bekijk";

    [HttpGet(Addresses.Staff.Templates)]
    public async Task<IActionResult> Templates(CancellationToken cancellationToken) => View(
        await database.MailTemplates.OrderBy(template => template.Name)
            .Select(template => new TemplateRow(template.Id, template.Name, template.Subject))
            .ToListAsync(cancellationToken));

    [HttpGet(Addresses.Staff.TemplateNew)]
    public IActionResult New() => View(FormView, new TemplateModel(0, new TemplateForm()));

    [HttpPost(Addresses.Staff.TemplateNew), ShowsStaleForm]
    public Task<IActionResult> New(TemplateForm form, string? act, CancellationToken cancellationToken) =>
        Save(0, form, act, cancellationToken);

    [HttpGet(Addresses.Staff.TemplateTemplate)]
    public async Task<IActionResult> Template(long id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } template
            ? View(FormView, new TemplateModel(id, TemplateForm.Of(template)) { Preview = PreviewOf(template) })
            : NotFound();

    [HttpPost(Addresses.Staff.TemplateTemplate), ShowsStaleForm]
    public Task<IActionResult> Template(
        long id, TemplateForm form, string? act, CancellationToken cancellationToken) =>
        Save(id, form, act, cancellationToken);

    [HttpPost(Addresses.Staff.RemoveTemplateTemplate)]
    public async Task<IActionResult> Remove(long id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { } template)
        {
            audit.Add(new TemplateRemoved(template.Name));
            await audit.SaveAsync(cancellationToken);
            // The button may be pressed twice.
            await database.MailTemplates.Where(one => one.Id == id).ExecuteDeleteAsync(cancellationToken);
        }

        return SeeOther(Addresses.Staff.Templates, SettingsNotices.TemplateRemoved);
    }

    private async Task<IActionResult> Save(
        long id, TemplateForm form, string? act, CancellationToken cancellationToken)
    {
        var isValid = await IsValidAsync(validator, form, cancellationToken);
        var preview = form.Text is null ? null : PreviewOf(form.Subject, form.Text);
        if (isValid && await database.MailTemplates
            .AnyAsync(other => other.Name == form.Name && other.Id != id, cancellationToken))
        {
            ModelState.AddModelError(nameof(form.Name), "Er is al een sjabloon met deze naam");
        }

        // Otherwise the first colleague who uses it finds out, and can't mend it.
        if (isValid && preview!.Unknown.Count > 0)
        {
            ModelState.AddModelError(
                nameof(form.Text), $"Deze invulplek bestaat niet: {string.Join(", ", preview.Unknown)}");
        }

        if (!ModelState.IsValid)
        {
            return Invalid(FormView, new TemplateModel(id, form) { Preview = preview });
        }

        if (act == Look)
        {
            return View(FormView, new TemplateModel(id, form) { Preview = preview });
        }

        var template = id == 0 ? null : await FindAsync(id, cancellationToken);
        if (id != 0 && template is null)
        {
            return NotFound();
        }

        if (template is not null && template.Version != form.Version)
        {
            form.Version = template.Version;
            ModelState.Clear();
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View(FormView, new TemplateModel(id, form) { TextElsewhere = template.Text });
        }

        if (template is null)
        {
            database.MailTemplates.Add(
                new MailTemplate { Name = form.Name!, Subject = form.Subject, Text = form.Text! });
        }
        else
        {
            (template.Name, template.Subject, template.Text) = (form.Name!, form.Subject, form.Text!);
        }

        audit.Add(new TemplateSaved(form.Name!));
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return SeeOther(Addresses.Staff.Templates, SettingsNotices.TemplateSaved);
        }
        catch (Exception exception) when (exception.IsOfDatabase())
        {
            // The button was pressed twice, or a colleague saved it at this moment.
            database.ChangeTracker.Clear();
            if (!await database.MailTemplates.AnyAsync(other => other.Name == form.Name, cancellationToken))
            {
                throw;
            }

            return SeeOther(Addresses.Staff.Templates, SettingsNotices.SavedElsewhere);
        }
    }

    private Task<MailTemplate?> FindAsync(long id, CancellationToken cancellationToken) =>
        database.MailTemplates.SingleOrDefaultAsync(template => template.Id == id, cancellationToken);

    private TemplatePreview PreviewOf(MailTemplate template) => PreviewOf(template.Subject, template.Text);

    private TemplatePreview PreviewOf(string? subject, string text)
    {
        var source = composer.SourceOf(MadeUp(), Me.Name);
        var (first, second) = (Placeholders.Fill(subject, source), Placeholders.Fill(text, source));
        return new TemplatePreview(
            subject is null ? null : first.Text, second.Text, [.. first.Unknown.Concat(second.Unknown).Distinct()]);
    }

    /// <summary>A school that does not exist and that told all there is to tell.</summary>
    private static Lead MadeUp() => Lead.Create("PLG-00000-VOORB", "", DateTime.UnixEpoch, new LeadDetails
    {
        Name = "Noor Voorbeeld",
        School = "De Voorbeeldschool",
        Town = "Utrecht",
        Email = "noor@voorbeeldschool.example",
        Participants = 8,
        WishedStart = new DateOnly(2027, 9, 1),
        Question = "Kunnen we in september beginnen?",
    });
}
