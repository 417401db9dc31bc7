using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.LeadDetail;

/// <summary>A note on a lead, for who wrote it: to write it anew, or to take it away.</summary>
[Authorize(StaffPolicies.Work)]
public sealed class NotesController(
    PlgTrajectDbContext database, LeadWork work, IValidator<NoteForm> validator) : StaffController
{
    [HttpGet(Addresses.Staff.NoteTemplate)]
    public async Task<IActionResult> Note(string reference, long id, CancellationToken cancellationToken) =>
        await FindAsync(reference, id, cancellationToken) is { } note ? View("Note", note) : NotFound();

    [HttpPost(Addresses.Staff.NoteTemplate), ShowsStaleForm]
    public async Task<IActionResult> Change(
        string reference, long id, NoteForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(reference, id, cancellationToken) is not { } note)
        {
            return NotFound();
        }

        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            note.Text = form.Text;
            return Invalid("Note", note);
        }

        if (form.Seen != note.Seen && form.Text != note.Text)
        {
            // In another window: what was typed here stays in the field, and what that window stored stands below it.
            (note.Text, note.IsBehind) = (form.Text, true);
            ModelState.Remove(nameof(form.Seen));
            ModelState.AddModelError(
                nameof(form.Text), "Je wijzigde deze notitie intussen ook ergens anders: hieronder staat hoe");
            return Invalid("Note", note);
        }

        return form.Text == note.Text || await work.RecordAsync(
            reference, new NoteChanged(id, form.Text!), cancellationToken)
            ? SeeOther(Addresses.Staff.Lead(reference), LeadNotices.NoteChanged)
            : NotFound();
    }

    [HttpPost(Addresses.Staff.RemoveNoteTemplate)]
    public async Task<IActionResult> Remove(string reference, long id, CancellationToken cancellationToken) =>
        await FindAsync(reference, id, cancellationToken) is not null
            && await work.RecordAsync(reference, new NoteRemoved(id), cancellationToken)
            ? SeeOther(Addresses.Staff.Lead(reference), LeadNotices.NoteRemoved)
            : NotFound();

    /// <summary>A note of the colleague who asks, which was not taken away.</summary>
    private async Task<NoteModel?> FindAsync(string reference, long id, CancellationToken cancellationToken)
    {
        var lead = await database.Leads.AsNoTracking().Include(lead => lead.Events)
            .SingleOrDefaultAsync(lead => lead.Reference == reference, cancellationToken);
        return lead is null || Timeline.NoteVersions(lead, id, Me.Id) is not { Count: > 0 } versions
            ? null
            : new NoteModel
            {
                Reference = lead.Reference,
                School = lead.School,
                Id = id,
                Text = versions[^1].Text,
                Versions = versions,
            };
    }
}
