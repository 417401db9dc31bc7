using System.Linq.Expressions;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.Shared.Lists;

/// <summary>
/// The orders of a list of leads, one row for each column that can be sorted. Leads that are equal stand in the order
/// in which they came, so that no page shows one twice.
/// </summary>
public static class LeadOrders
{
    public const string School = "school";
    public const string Status = "status";
    public const string Reply = "antwoord";
    public const string Step = "stap";
    public const string Owner = "eigenaar";
    public const string Received = "ontvangen";

    /// <summary>What follows the key of an order that runs the other way.</summary>
    private const string DownMark = "-omlaag";

    private static readonly IReadOnlyList<Row> All =
    [
        new(School, ThenByArrival((leads, _, down) => By(leads, lead => lead.SchoolKey, down))),
        new(Status, ThenByArrival((leads, _, down) => By(leads, PlaceOfStatus(), down))),
        // What was not answered comes first, by its arrival: a later arrival never has an earlier deadline.
        new(Reply, ThenByArrival((leads, _, down) =>
            ThenBy(By(leads, lead => lead.AnsweredAt, down), lead => lead.ArrivedAt, down))),
        // What has no step, or no owner, comes last either way.
        new(Step, ByStep),
        new(Owner, ThenByArrival((leads, database, down) => ThenBy(
            leads.OrderBy(lead => lead.OwnerId == null),
            lead => database.Users.Where(one => one.Id == lead.OwnerId).Select(one => one.DisplayName).FirstOrDefault(),
            down))),
        new(Received, ThenByArrival((leads, _, down) => By(leads, lead => lead.Id, down))),
    ];

    /// <summary>The order of a list when nothing else is asked: newest first.</summary>
    private static readonly LeadOrder Usual = new(Received, IsDown: true);

    /// <returns>The order as an address names it; the usual one when it names none.</returns>
    public static LeadOrder Parse(string? text) =>
        All.SelectMany(row => new[] { new LeadOrder(row.Key, IsDown: false), new LeadOrder(row.Key, IsDown: true) })
            .FirstOrDefault(order => Name(order) == text) ?? Usual;

    /// <returns>What an address calls it; null for the usual order.</returns>
    public static string? NameOf(LeadOrder order) => order == Usual ? null : Name(order);

    /// <param name="leads">What to sort.</param>
    /// <param name="database">Holds the tasks and the names of colleagues, by which leads are sorted too.</param>
    /// <param name="order">The order.</param>
    public static IQueryable<Lead> Sort(IQueryable<Lead> leads, PlgTrajectDbContext database, LeadOrder order) =>
        All.First(row => row.Key == order.Key).Sort(leads, database, order.IsDown);

    /// <summary>Lets leads that are equal stand in the order in which they came.</summary>
    private static Sorting ThenByArrival(
        Func<IQueryable<Lead>, PlgTrajectDbContext, bool, IOrderedQueryable<Lead>> order) =>
        (leads, database, down) => ThenBy(order(leads, database, down), lead => lead.Id, down);

    /// <summary>
    /// By the day of the first open task. Those days are found once for all leads: a database that looks for each lead
    /// by itself takes three times as long.
    /// </summary>
    private static IQueryable<Lead> ByStep(IQueryable<Lead> leads, PlgTrajectDbContext database, bool down)
    {
        var steps = database.LeadTasks.Where(task => task.DoneAt == null).GroupBy(task => task.LeadId)
            .Select(group => new { LeadId = group.Key, DueOn = (DateOnly?)group.Min(task => task.DueOn) });
        var dated =
            from lead in leads
            join step in steps on lead.Id equals step.LeadId into found
            from step in found.DefaultIfEmpty()
            select new { Lead = lead, step.DueOn };
        var sorted = dated.OrderBy(one => one.DueOn == null);
        return (down
            ? sorted.ThenByDescending(one => one.DueOn).ThenByDescending(one => one.Lead.Id)
            : sorted.ThenBy(one => one.DueOn).ThenBy(one => one.Lead.Id)).Select(one => one.Lead);
    }

    /// <summary>The place of the status of a lead among <see cref="LeadStatuses"/>.</summary>
    private static Expression<Func<Lead, int>> PlaceOfStatus()
    {
        var lead = Expression.Parameter(typeof(Lead), "lead");
        Expression place = Expression.Constant(LeadStatuses.All.Count);
        foreach (var (index, row) in LeadStatuses.All.Index().Reverse())
        {
            place = Expression.Condition(
                Expression.Equal(Expression.Property(lead, nameof(Lead.Status)), Expression.Constant(row.Status)),
                Expression.Constant(index), place);
        }

        return Expression.Lambda<Func<Lead, int>>(place, lead);
    }

    private static string Name(LeadOrder order) => order.IsDown ? order.Key + DownMark : order.Key;

    private static IOrderedQueryable<Lead> By<TKey>(
        IQueryable<Lead> leads, Expression<Func<Lead, TKey>> key, bool down) =>
        down ? leads.OrderByDescending(key) : leads.OrderBy(key);

    private static IOrderedQueryable<Lead> ThenBy<TKey>(
        IOrderedQueryable<Lead> leads, Expression<Func<Lead, TKey>> key, bool down) =>
        down ? leads.ThenByDescending(key) : leads.ThenBy(key);

    private delegate IQueryable<Lead> Sorting(IQueryable<Lead> leads, PlgTrajectDbContext database, bool down);

    private sealed record Row(string Key, Sorting Sort);
}

/// <summary>The order of a list.</summary>
/// <param name="Key">The column by which it is sorted.</param>
/// <param name="IsDown">Whether what is last in the alphabet, latest or highest comes first.</param>
public sealed record LeadOrder(string Key, bool IsDown);
