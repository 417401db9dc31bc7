using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Leads.Absences;
using PlgTraject.Web.Leads.Reply;

namespace PlgTraject.Web.Features.Staff.Leads;

/// <summary>Reads what a list or a board shows of each lead, in one query.</summary>
public sealed class LeadRows(PlgTrajectDbContext database, ReplyClock reply)
{
    /// <param name="leads">Few leads, in the order in which they are shown.</param>
    /// <param name="standIns">Who stands in for whom.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<LeadRow>> ReadAsync(
        IQueryable<Lead> leads, StandIns standIns, CancellationToken cancellationToken)
    {
        var rows = await leads
            .Select(lead => new LeadRow(
                lead.Id, lead.Reference, lead.Name, lead.School, lead.Town, lead.Status, lead.CreatedAt,
                lead.ArrivedAt, lead.AnsweredAt, lead.WaitsSince, lead.StatusSince, lead.OwnerId,
                database.Users.Where(owner => owner.Id == lead.OwnerId).Select(owner => owner.DisplayName)
                    .FirstOrDefault(),
                lead.Tasks.Where(task => task.DoneAt == null).OrderBy(task => task.DueOn).ThenBy(task => task.Id)
                    .Select(task => new NextStep(task.Text, task.DueOn)).FirstOrDefault(),
                lead.Mails.Any(mail => mail.State == MailState.Parked)))
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => row with
            {
                WaitsSince = WaitingLeads.Since(row.Status, row.StatusSince, row.WaitsSince),
            }).Select(row => row with
            {
                Reply = reply.StateOf(row.ArrivedAt, row.AnsweredAt),
                AnswerBefore = reply.AnswerBefore(row.ArrivedAt),
                PromisedBy = reply.PromisedBy(row.ArrivedAt),
                Owner = standIns.Of(row.OwnerId, row.Status, row.ArrivedAt, row.AnsweredAt, row.WaitsSince)
                    ?.For(row.Owner) ?? row.Owner,
            }),
        ];
    }
}
