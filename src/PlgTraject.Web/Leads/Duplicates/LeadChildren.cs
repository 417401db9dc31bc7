using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;

namespace PlgTraject.Web.Leads.Duplicates;

/// <summary>What belongs to a lead and goes along when it is merged, one row for each kind.</summary>
public static class LeadChildren
{
    public static IReadOnlyList<Row> All { get; } =
    [
        new("LeadEvents", "gebeurtenis", "gebeurtenissen",
            (database, lead) => database.LeadEvents.Where(one => one.LeadId == lead)
                .Select(one => new MovedChild(one.Id, 0)),
            (database, ids, to, stop) => database.LeadEvents.Where(one => ids.Contains(one.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.LeadId, to), stop)),
        new(Tasks, "taak", "taken",
            (database, lead) => database.LeadTasks.Where(task => task.LeadId == lead)
                .Select(task => new MovedChild(task.Id, task.Version)),
            (database, ids, to, stop) => database.LeadTasks.Where(task => ids.Contains(task.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(task => task.LeadId, to), stop)),
        new("OutboxMails", "mail", "mails",
            (database, lead) => database.OutboxMails.Where(mail => mail.LeadId == lead)
                .Select(mail => new MovedChild(mail.Id, 0)),
            (database, ids, to, stop) => database.OutboxMails.Where(mail => ids.Contains(mail.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.LeadId, to), stop)),
        // What belongs to a mail that was sent since stays with that mail.
        new("MailDrafts", "concept", "concepten",
            (database, lead) => database.MailDrafts.Where(draft => draft.LeadId == lead)
                .Select(draft => new MovedChild(draft.Id, 0)),
            (database, ids, to, stop) => database.MailDrafts
                .Where(draft => ids.Contains(draft.Id) && (draft.MailId == null
                    || database.OutboxMails.Any(mail => mail.Id == draft.MailId && mail.LeadId == to)))
                .ExecuteUpdateAsync(set => set.SetProperty(draft => draft.LeadId, to), stop)),
        new("MailAttachments", "bestand", "bestanden",
            (database, lead) => database.MailAttachments.Where(file => file.LeadId == lead)
                .Select(file => new MovedChild(file.Id, 0)),
            (database, ids, to, stop) => database.MailAttachments
                .Where(file => ids.Contains(file.Id) && (file.MailId == null
                    || database.OutboxMails.Any(mail => mail.Id == file.MailId && mail.LeadId == to)))
                .ExecuteUpdateAsync(set => set.SetProperty(file => file.LeadId, to), stop)),
        new("InboundMails", "ontvangen mail", "ontvangen mails",
            (database, lead) => database.InboundMails.Where(mail => mail.LeadId == lead)
                .Select(mail => new MovedChild(mail.Id, 0)),
            (database, ids, to, stop) => database.InboundMails.Where(mail => ids.Contains(mail.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.LeadId, to), stop)),
        new("Offers", "offerte", "offertes",
            (database, lead) => database.Offers.Where(offer => offer.LeadId == lead)
                .Select(offer => new MovedChild(offer.Id, 0)),
            (database, ids, to, stop) => database.Offers.Where(offer => ids.Contains(offer.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(offer => offer.LeadId, to), stop)),
        new("Trajectories", "traject", "trajecten",
            (database, lead) => database.Trajectories.Where(one => one.LeadId == lead)
                .Select(one => new MovedChild(one.Id, 0)),
            (database, ids, to, stop) => database.Trajectories.Where(one => ids.Contains(one.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.LeadId, to), stop)),
    ];

    /// <summary>The table of tasks, of which a later change forbids to undo a merge.</summary>
    public const string Tasks = "LeadTasks";

    /// <param name="Table">The name of its table.</param>
    /// <param name="One">What one is called, in Dutch.</param>
    /// <param name="More">What more are called.</param>
    /// <param name="Of">Those of a lead.</param>
    /// <param name="Move">Gives those with these keys to a lead.</param>
    public sealed record Row(
        string Table, string One, string More, Func<PlgTrajectDbContext, long, IQueryable<MovedChild>> Of,
        Func<PlgTrajectDbContext, IReadOnlyList<long>, long, CancellationToken, Task<int>> Move)
    {
        public string Count(int count) => count == 1 ? $"1 {One}" : $"{count} {More}";
    }
}

/// <summary>Something that goes along with a merged lead.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Version">Its version at that time; 0 for what colleagues do not change.</param>
public sealed record MovedChild(long Id, int Version);
