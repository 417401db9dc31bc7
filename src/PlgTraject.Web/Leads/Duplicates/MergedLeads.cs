using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Leads.Duplicates;

/// <summary>Which leads belong together because one was merged into the other.</summary>
public sealed class MergedLeads(PlgTrajectDbContext database)
{
    /// <summary>The lead that stands in the place of a merged one.</summary>
    /// <returns>Its reference; null when there is no such merged lead.</returns>
    public async Task<string?> KeptAsync(string reference, CancellationToken cancellationToken)
    {
        var into = await database.AllLeads
            .Where(lead => lead.Reference == reference && lead.Status == LeadStatus.Merged)
            .Select(lead => lead.MergedIntoId).SingleOrDefaultAsync(cancellationToken);
        string? kept = null;
        while (into is { } id)
        {
            var next = await database.AllLeads.Where(lead => lead.Id == id)
                .Select(lead => new { lead.Reference, lead.MergedIntoId }).SingleOrDefaultAsync(cancellationToken);
            (kept, into) = (next?.Reference, next?.MergedIntoId);
        }

        return kept;
    }

    /// <summary>These leads and all that were merged with them, in whatever direction and however often.</summary>
    public async Task<IReadOnlyList<long>> WithMergedAsync(
        IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var (all, last) = (new HashSet<long>(ids), ids);
        while (last.Count > 0)
        {
            // Each direction has an index; of both in one condition a database would read every lead.
            var found = await database.AllLeads
                .Where(lead => lead.MergedIntoId != null && last.Contains(lead.MergedIntoId.Value))
                .Select(lead => lead.Id)
                .Concat(database.AllLeads
                    .Where(lead => last.Contains(lead.Id) && lead.MergedIntoId != null)
                    .Select(lead => lead.MergedIntoId!.Value))
                .ToListAsync(cancellationToken);
            last = [.. found.Where(all.Add)];
        }

        return [.. all];
    }
}
