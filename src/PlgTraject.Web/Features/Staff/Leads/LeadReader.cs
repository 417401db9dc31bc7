using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.Leads;

/// <summary>Reads what the page of one lead shows, in the same number of queries for a long history.</summary>
public sealed class LeadReader(PlgTrajectDbContext database, ReplyClock reply, TimeProvider clock)
{
    /// <returns>Null when there is no such lead outside the quarantine.</returns>
    public async Task<LeadDetailModel?> FindAsync(string reference, CancellationToken cancellationToken)
    {
        var lead = await database.Leads.AsNoTracking().AsSplitQuery().Include(lead => lead.Events)
            .SingleOrDefaultAsync(lead => lead.Reference == reference, cancellationToken);
        if (lead is null)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        return new LeadDetailModel
        {
            Reference = lead.Reference,
            School = lead.School,
            CreatedAt = lead.CreatedAt,
            Status = lead.Status,
            Version = lead.Version,
            Facts = LeadFactsModel.Of(lead),
            History = [.. lead.Events.OrderByDescending(one => one.Id).Select(Row)],
            // Without the texts of the mails, which the page does not show.
            Mails = await database.OutboxMails.Where(mail => mail.LeadId == lead.Id).OrderBy(mail => mail.Id)
                .Select(mail => new LeadMailRow(
                    mail.Id, mail.Audience, mail.ToAddress, mail.State, mail.Attempts, mail.SentAt, mail.NextAttemptAt,
                    mail.NextAttemptAt <= now, mail.LastError))
                .ToListAsync(cancellationToken),
            AnswerBy = reply.AnswerBy(lead.CreatedAt),
            IsLate = reply.IsLate(lead.Status, lead.CreatedAt),
        };
    }

    private static LeadEventRow Row(LeadEvent one) => new(one.What.Sentence, one.ActorName, one.At);
}
