using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Mail.Inbound;

namespace PlgTraject.Web.Leads.Inbound;

/// <summary>
/// The schools that did not get our last mail, as a server told us. It is over when a colleague reached the school in
/// another way or by another address, which is an answer after that, and when the lead is closed.
/// </summary>
public sealed class BouncedMails(PlgTrajectDbContext database)
{
    /// <summary>How many are named.</summary>
    private const int Most = 50;

    /// <summary>The first to come back first.</summary>
    public async Task<IReadOnlyList<BouncedMail>> ReadAsync(CancellationToken cancellationToken)
    {
        var (open, waiting) = (LeadStatuses.Open, WaitingLeads.Statuses);
        var rows = await database.InboundMails.Where(mail => mail.Fate == MailFate.Bounce)
            .Join(database.Leads, mail => mail.LeadId, lead => (long?)lead.Id, (mail, lead) => new { mail, lead })
            .Where(row => waiting.Contains(row.lead.Status)
                && (open.Contains(row.lead.Status) || row.mail.ReceivedAt > row.lead.StatusSince)
                && (row.lead.LastAnsweredAt == null || row.lead.LastAnsweredAt < row.mail.ReceivedAt))
            .OrderBy(row => row.mail.ReceivedAt).ThenBy(row => row.mail.Id).Take(Most)
            .Select(row => new BouncedMail(row.lead.Reference, row.lead.School, row.mail.ReceivedAt))
            .ToListAsync(cancellationToken);
        return [.. rows.DistinctBy(row => row.Reference)];
    }
}

/// <summary>A lead of which a mail came back, and when, in UTC.</summary>
public sealed record BouncedMail(string Reference, string School, DateTime At);
