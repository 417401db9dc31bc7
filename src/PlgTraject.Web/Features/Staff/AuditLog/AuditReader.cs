using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Features.Shared;

namespace PlgTraject.Web.Features.Staff.AuditLog;

/// <summary>
/// Reads the audit log, newest first. A next page begins at the last line of the page before it, so that a page costs
/// the same however far back it is.
/// </summary>
public sealed class AuditReader(PlgTrajectDbContext database)
{
    public const int PageSize = 50;

    public async Task<AuditModel> FindAsync(AuditFilter filter, CancellationToken cancellationToken)
    {
        // It reads one line more than it shows, to know whether there are older lines.
        var rows = await Matching(filter, await BeginningAsync(filter, cancellationToken))
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id)
            .Take(PageSize + 1)
            .Select(entry => new
            {
                Entry = entry,
                HasLead = entry.About != null && database.AllLeads.Any(lead => lead.Reference == entry.About),
            })
            .ToListAsync(cancellationToken);
        var colleagues = await database.Users
            .OrderBy(colleague => colleague.DisplayName).ThenBy(colleague => colleague.Id)
            .Select(colleague => new FieldOption(colleague.Id, colleague.DisplayName))
            .ToListAsync(cancellationToken);
        return new AuditModel
        {
            Filter = filter,
            Rows = [.. rows.Take(PageSize).Select(row => Row(row.Entry, row.HasLead, colleagues))],
            HasOlder = rows.Count > PageSize,
            Colleagues = colleagues,
        };
    }

    private static AuditRow Row(AuditEntry entry, bool hasLead, IReadOnlyList<FieldOption> colleagues) => new(
        entry.Id, entry.At, Actor(entry), entry.What.Title,
        colleagues.FirstOrDefault(colleague => colleague.Value == entry.About)?.Text ?? entry.About, hasLead,
        entry.What.Detail);

    private static string Actor(AuditEntry entry) => entry.ActorName switch
    {
        null => entry.What.IsByAnybody ? "Onbekend" : "Niemand ingelogd",
        _ => entry.ActorName + (entry.ActorRole is { } role ? $" ({StaffRoles.WordFor(role)})" : ""),
    };

    private async Task<AuditEntry?> BeginningAsync(AuditFilter filter, CancellationToken cancellationToken) =>
        filter.ParsedBefore is { } key
            ? await database.AuditEntries.AsNoTracking()
                .SingleOrDefaultAsync(entry => entry.Id == key, cancellationToken)
            : null;

    private IQueryable<AuditEntry> Matching(AuditFilter filter, AuditEntry? after)
    {
        var found = database.AuditEntries.AsNoTracking();
        found = filter.Colleague is { } colleague ? found.Where(entry => entry.ActorId == colleague) : found;
        found = filter.Account is { } account ? found.Where(entry => entry.About == account) : found;
        found = filter.ParsedKind is { } kind ? found.Where(entry => entry.Kind == kind) : found;
        found = filter.ParsedReference is { } reference ? found.Where(entry => entry.About == reference) : found;
        found = filter.From is { } from ? found.Where(entry => entry.At >= from) : found;
        found = filter.Until is { } until ? found.Where(entry => entry.At < until) : found;
        // The first comparison can use the index. The second leaves out lines of the same moment that were shown
        // before.
        return after is null
            ? found
            : found.Where(entry => entry.At <= after.At && (entry.At < after.At || entry.Id < after.Id));
    }
}
