using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Leads.Inbound;

namespace PlgTraject.Web.Leads.Answering;

/// <summary>
/// How far somebody saw what colleagues wrote to a school and what it wrote, so that nobody writes the same beside them
/// or past what the school says.
/// </summary>
/// <param name="Sent">The key of the last mail to the school that was written in the product; 0 for none.</param>
/// <param name="Found">The key of the last one from a mail program that our mailbox showed; 0 for none.</param>
/// <param name="Heard">The key of the event that tells of the last mail of the school; 0 for none.</param>
public readonly record struct SeenAnswers(long Sent, long Found, long Heard)
{
    /// <summary>Whether more was written than somebody saw.</summary>
    public bool IsAfter(SeenAnswers seen) => Sent > seen.Sent || Found > seen.Found || Heard > seen.Heard;

    /// <summary>
    /// The mails of our mailbox that stand in the history of a lead, without those that were withdrawn or moved away.
    /// </summary>
    public static async Task<MailboxMails> MailboxAsync(
        PlgTrajectDbContext database, long lead, CancellationToken cancellationToken)
    {
        var stored = await database.Leads.AsNoTracking().Include(one => one.Events)
            .SingleAsync(one => one.Id == lead, cancellationToken);
        return new MailboxMails(
            [.. stored.Answers().Select(one => one.What).OfType<AnswerFound>().Select(answer => answer.MailId)],
            [
                .. stored.Standing().OrderBy(one => one.Id).Where(one => one.What is SchoolMailReceived)
                    .Select(one => (one.Id, ((SchoolMailReceived)one.What).MailId)),
            ]);
    }

    /// <summary>All that was written so far.</summary>
    public static async Task<SeenAnswers> ReadAsync(
        PlgTrajectDbContext database, long lead, MailThread thread, CancellationToken cancellationToken) =>
        (await MailboxAsync(database, lead, cancellationToken)).Seen with { Sent = thread.LastWritten?.Id ?? 0 };
}

/// <summary>Mails of our mailbox by their keys.</summary>
/// <param name="Found">The answers of colleagues from mail programs.</param>
/// <param name="Heard">The mails of the school, with the events that tell of them.</param>
public sealed record MailboxMails(IReadOnlyList<long> Found, IReadOnlyList<(long Event, long Mail)> Heard)
{
    public SeenAnswers Seen => new(
        0, Found.DefaultIfEmpty().Max(), Heard.Select(one => one.Event).DefaultIfEmpty().Max());
}
