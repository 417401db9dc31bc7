using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Access;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;
using PlgTraject.Web.Leads.Answering;

namespace PlgTraject.Web.Features.Staff.OwnAccount;

/// <summary>What stands below one's mails to schools.</summary>
[Authorize(StaffPolicies.Work)]
public sealed class SignatureController(
    PlgTrajectDbContext database, ProgrammeContent programme, IValidator<SignatureForm> validator) : StaffController
{
    [HttpGet(Addresses.Staff.Signature)]
    public async Task<IActionResult> Signature(CancellationToken cancellationToken)
    {
        var own = await database.Users.Where(colleague => colleague.Id == Me.Id)
            .Select(colleague => colleague.Signature).SingleAsync(cancellationToken);
        return View(new SignatureForm { Text = MailSignature.Of(own, Me.Name, programme) });
    }

    [HttpPost(Addresses.Staff.Signature), ShowsStaleForm]
    public async Task<IActionResult> Signature(SignatureForm form, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            return Invalid("Signature", form);
        }

        var me = await database.Users.SingleAsync(colleague => colleague.Id == Me.Id, cancellationToken);
        // The usual words follow a change of one's name or of the number of the office.
        me.Signature = form.Text == MailSignature.Of(null, Me.Name, programme) ? null : form.Text;
        await database.SaveChangesAsync(cancellationToken);
        return SeeOther(Addresses.Staff.Signature, OwnAccountNotices.SignatureSaved);
    }
}
