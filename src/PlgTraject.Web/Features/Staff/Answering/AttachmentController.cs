using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.Answering;

/// <summary>A file that goes or went with a mail to a school.</summary>
public sealed class AttachmentController(PlgTrajectDbContext database) : StaffController
{
    /// <summary>Gives it to be kept, never to be opened on this site: it may hold anything.</summary>
    [HttpGet(Addresses.Staff.AttachmentTemplate)]
    public async Task<IActionResult> File(string reference, long id, CancellationToken cancellationToken) =>
        await database.MailAttachments.AsNoTracking()
            .Where(file => file.Id == id && (file.MailId != null
                || database.MailDrafts.Any(draft => draft.Id == file.DraftId && draft.AuthorId == Me.Id))
                && database.Leads.Any(lead => lead.Id == file.LeadId && lead.Reference == reference))
            .SingleOrDefaultAsync(cancellationToken) is { } file
                ? File(file.Content, "application/octet-stream", file.FileName)
                : NotFound();
}
