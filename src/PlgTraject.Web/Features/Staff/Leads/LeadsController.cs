using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Access;
using PlgTraject.Web.Access.Sessions;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Features.Inquiries;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Features.Staff.Leads;

/// <summary>The leads: all of them, and one with its history and mails.</summary>
public sealed class LeadsController(
    PlgTrajectDbContext database, LeadList list, AuditTrail audit, ProgrammeContent programme, OutboxSignal outbox,
    TimeProvider clock) : StaffController
{
    [HttpGet(Addresses.Staff.Root), HttpGet(Addresses.Staff.Leads)]
    public async Task<IActionResult> Leads(LeadFilter filter, CancellationToken cancellationToken) =>
        View(await list.FindAsync(filter, cancellationToken));

    [HttpGet(Addresses.Staff.LeadTemplate)]
    public async Task<IActionResult> Lead(string reference, CancellationToken cancellationToken)
    {
        if (await FindAsync(reference, cancellationToken) is not { } lead)
        {
            return await database.AllLeads.AnyAsync(lead => lead.Reference == reference, cancellationToken)
                ? new SeeOtherResult(Addresses.Staff.Suspect(reference))
                : NotFound();
        }

        audit.Add(AuditKind.LeadRead, lead.Reference);
        await audit.SaveAsync(cancellationToken);
        return View("Lead", lead);
    }

    [HttpPost(Addresses.Staff.LeadStatusTemplate), Authorize(StaffPolicies.Work)]
    public async Task<IActionResult> ChangeStatus(
        string reference, string? status, string? version, CancellationToken cancellationToken)
    {
        var lead = await database.Leads.SingleOrDefaultAsync(lead => lead.Reference == reference, cancellationToken);
        if (lead is null)
        {
            return NotFound();
        }

        if (LeadStatuses.Parse(status) is not { } chosen || !int.TryParse(version, out var seen))
        {
            return BadRequest();
        }

        if (lead.Version != seen)
        {
            return await Conflict(reference, chosen, cancellationToken);
        }

        if (lead.Status != chosen)
        {
            lead.StatusChanges.Add(new LeadStatusChange
            {
                From = lead.Status,
                To = chosen,
                ChangedAt = clock.GetUtcNow().UtcDateTime,
                ChangedBy = StaffClaims.NameOf(User),
            });
            audit.Add(AuditKind.LeadStatusChanged, lead.Reference, $"{LeadText.Of(lead.Status)} → {LeadText.Of(chosen)}");
            lead.Status = chosen;
            try
            {
                await database.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException exception)
            {
                // What was refused must not be tried again with whatever is saved next.
                database.ChangeTracker.Clear();
                // Erased since it was read: its history is saved before it, and belongs to nothing.
                if (exception is not DbUpdateConcurrencyException
                    && await database.Leads.AnyAsync(other => other.Reference == reference, cancellationToken))
                {
                    throw;
                }

                return await Conflict(reference, chosen, cancellationToken);
            }
        }

        return StatusIs(reference, chosen);
    }

    [HttpPost(Addresses.Staff.SendMailAgainTemplate), Authorize(StaffPolicies.Work)]
    public async Task<IActionResult> SendMailAgain(string reference, long id, CancellationToken cancellationToken)
    {
        if (!await database.Leads.AnyAsync(lead => lead.Reference == reference, cancellationToken))
        {
            return NotFound();
        }

        var isDue = await database.Database.CreateExecutionStrategy()
            .ExecuteAsync(stop => MakeDueAsync(reference, id, stop), cancellationToken);
        if (isDue)
        {
            outbox.Raise();
        }

        // Pressed twice, or no longer parked: the page shows how it is.
        return SeeOther(Addresses.Staff.Lead(reference), isDue ? LeadNotices.MailSentAgain : null);
    }

    private async Task<bool> MakeDueAsync(string reference, long id, CancellationToken cancellationToken)
    {
        // What an attempt before this one left.
        database.ChangeTracker.Clear();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var found = await database.OutboxMails
            .Where(mail => mail.Id == id && mail.State == MailState.Parked
                && database.Leads.Any(lead => lead.Id == mail.LeadId && lead.Reference == reference))
            .ExecuteUpdateAsync(set => set
                .SetProperty(mail => mail.State, MailState.Pending)
                .SetProperty(mail => mail.NextAttemptAt, now), cancellationToken);
        if (found > 0)
        {
            audit.Add(AuditKind.MailSentAgain, reference);
            await database.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return found > 0;
    }

    private SeeOtherResult StatusIs(string reference, LeadStatus status) =>
        SeeOther(Addresses.Staff.Lead(reference), LeadNotices.StatusIs(status));

    /// <summary>A colleague was first: show how it is now, and what was chosen.</summary>
    private async Task<IActionResult> Conflict(string reference, LeadStatus chosen, CancellationToken cancellationToken)
    {
        // Erased since it was read.
        if (await FindAsync(reference, cancellationToken) is not { } lead)
        {
            return NotFound();
        }

        // Pressed twice, or a colleague chose the same.
        if (lead.Status == chosen)
        {
            return StatusIs(reference, chosen);
        }

        lead.Refused = chosen;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Lead", lead);
    }

    private async Task<LeadDetailModel?> FindAsync(string reference, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var found = await database.Leads.AsNoTracking().AsSplitQuery()
            .Where(lead => lead.Reference == reference)
            .Select(lead => new LeadDetailModel
            {
                Reference = lead.Reference,
                Name = lead.Name,
                Role = lead.Role,
                School = lead.School,
                Town = lead.Town,
                Email = lead.Email,
                Phone = lead.Phone,
                Participants = lead.Participants,
                Place = lead.Place,
                WishedStart = lead.WishedStart,
                Question = lead.Question,
                CreatedAt = lead.CreatedAt,
                PrivacyVersion = lead.PrivacyVersion,
                Status = lead.Status,
                Version = lead.Version,
                History = lead.StatusChanges.OrderByDescending(change => change.Id).ToList(),
                Mails = lead.Mails.OrderBy(mail => mail.Id).Select(mail => new LeadMailModel(
                    mail.Id, mail.Audience, mail.ToAddress, mail.State, mail.Attempts, mail.SentAt, mail.NextAttemptAt,
                    mail.NextAttemptAt <= now, mail.LastError)).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is not null)
        {
            found.AnswerBy = found.CreatedAt.AddHours(programme.Contact.AnswerHours);
            found.IsLate = found.Status == LeadStatus.New && found.AnswerBy < now;
        }

        return found;
    }
}
