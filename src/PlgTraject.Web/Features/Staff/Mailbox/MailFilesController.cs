using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Security;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads.Inbound;
using PlgTraject.Web.Mail.Inbound.Reading;

namespace PlgTraject.Web.Features.Staff.Mailbox;

/// <summary>What came with a mail besides its text: its layout and its files, which may hold anything.</summary>
public sealed class MailFilesController(
    PlgTrajectDbContext database, MailReading reading, AuditTrail audit) : StaffController
{
    /// <summary>A page with the layout in a frame, of which reading it is noted.</summary>
    [HttpGet(Addresses.Staff.MailLayoutTemplate), Frame(FrameRole.Around)]
    public async Task<IActionResult> Layout(long id, CancellationToken cancellationToken) =>
        await reading.FindAsync(id, cancellationToken) is { HasHtml: true } mail
            ? View("MailLayout", new MailLayoutModel(mail.Id, mail.Subject))
            : NotFound();

    /// <summary>What stands in the frame.</summary>
    [HttpGet(Addresses.Staff.MailHtmlTemplate), Frame(FrameRole.Inside)]
    public async Task<IActionResult> Html(long id, CancellationToken cancellationToken)
    {
        var html = await database.InboundMails.AsNoTracking().Where(mail => mail.Id == id)
            .Select(mail => mail.Content!.Html).SingleOrDefaultAsync(cancellationToken);
        if (html is null)
        {
            return NotFound();
        }

        await NoteReadAsync(id, cancellationToken);
        var (body, isCut) = MailHtml.Of(html);
        return View("MailHtml", new MailHtmlModel(body, isCut));
    }

    /// <summary>Gives a file to be kept, never to be opened on this site.</summary>
    [HttpGet(Addresses.Staff.MailFileTemplate)]
    public async Task<IActionResult> File(long id, long file, CancellationToken cancellationToken)
    {
        var found = await database.InboundAttachments.AsNoTracking()
            .Where(one => one.Id == file && one.MailId == id).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return NotFound();
        }

        await NoteReadAsync(id, cancellationToken);
        return File(
            found.Content, "application/octet-stream",
            ReadableFile.Of(found.Id, found.FileName, found.MediaType, found.Size).SafeName);
    }

    private async Task NoteReadAsync(long id, CancellationToken cancellationToken)
    {
        var reference = await database.Leads
            .Where(lead => database.InboundMails.Any(mail => mail.Id == id && mail.LeadId == lead.Id))
            .Select(lead => lead.Reference).SingleOrDefaultAsync(cancellationToken);
        audit.Add(new MailRead(id), reference);
        await audit.SaveAsync(cancellationToken);
    }
}
