using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Leads.Inbound;

namespace PlgTraject.Web.Leads.Answering;

/// <summary>
/// How far somebody saw what colleagues wrote to a school, so that nobody writes the same beside them.
/// </summary>
/// <param name="Sent">The key of the last mail to the school that was written in the product; 0 for none.</param>
/// <param name="Found">The key of the last one from a mail program that our mailbox showed; 0 for none.</param>
public readonly record struct SeenAnswers(long Sent, long Found)
{
    /// <summary>Whether colleagues wrote more than somebody else saw.</summary>
    public bool IsAfter(SeenAnswers seen) => Sent > seen.Sent || Found > seen.Found;

    /// <summary>The keys of the answers from mail programs, without those that were withdrawn or moved away.</summary>
    public static async Task<IReadOnlyList<long>> FoundAsync(
        PlgTrajectDbContext database, long lead, CancellationToken cancellationToken)
    {
        var stored = await database.Leads.AsNoTracking().Include(one => one.Events)
            .SingleAsync(one => one.Id == lead, cancellationToken);
        return [.. stored.Answers().Select(one => one.What).OfType<AnswerFound>().Select(answer => answer.MailId)];
    }

    /// <summary>All that colleagues wrote so far.</summary>
    public static async Task<SeenAnswers> ReadAsync(
        PlgTrajectDbContext database, long lead, MailThread thread, CancellationToken cancellationToken) => new(
        thread.LastWritten?.Id ?? 0,
        (await FoundAsync(database, lead, cancellationToken)).DefaultIfEmpty().Max());
}
