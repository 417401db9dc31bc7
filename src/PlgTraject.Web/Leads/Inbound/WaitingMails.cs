using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Mail.Inbound;

namespace PlgTraject.Web.Leads.Inbound;

/// <summary>The mails that wait until a colleague says what becomes of them. They wait however long it takes.</summary>
public sealed class WaitingMails(PlgTrajectDbContext database)
{
    /// <summary>How many wait.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken) => Waiting.CountAsync(cancellationToken);

    /// <summary>Those that wait longest.</summary>
    public Task<List<WaitingMail>> FirstAsync(int count, CancellationToken cancellationToken) =>
        OldestFirst.Take(count)
            .Select(mail => new WaitingMail(
                mail.Id, mail.FromName, mail.FromAddress, mail.Subject, mail.Files, mail.ReceivedAt))
            .ToListAsync(cancellationToken);

    /// <summary>The one to decide about after another: the next that came, and after the last the oldest.</summary>
    /// <returns>Its key; null when no other waits.</returns>
    public async Task<long?> NextAsync(long after, CancellationToken cancellationToken)
    {
        var at = await database.InboundMails.Where(mail => mail.Id == after).Select(mail => mail.ReceivedAt)
            .SingleOrDefaultAsync(cancellationToken);
        return await OldestFirst.Where(mail => mail.ReceivedAt > at || (mail.ReceivedAt == at && mail.Id > after))
                .Select(mail => (long?)mail.Id).FirstOrDefaultAsync(cancellationToken)
            ?? await OldestFirst.Where(mail => mail.Id != after).Select(mail => (long?)mail.Id)
                .FirstOrDefaultAsync(cancellationToken);
    }

    private IQueryable<InboundMail> Waiting => database.InboundMails.Where(mail => mail.Fate == MailFate.Triage);

    private IOrderedQueryable<InboundMail> OldestFirst =>
        Waiting.OrderBy(mail => mail.ReceivedAt).ThenBy(mail => mail.Id);
}

/// <summary>A mail that waits for a decision. The time is UTC.</summary>
public sealed record WaitingMail(
    long Id, string FromName, string FromAddress, string Subject, int Files, DateTime ReceivedAt);
