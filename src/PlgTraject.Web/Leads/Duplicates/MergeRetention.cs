using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Leads.Duplicates;

/// <summary>Removes what merges replaced, when they can't be undone any more. The leads stay merged.</summary>
public sealed class MergeRetention(PlgTrajectDbContext database) : RetentionRule
{
    public override Task<int> RemoveAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var before = today.AddDays(-MergeUndoing.Days).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return database.LeadMerges.Where(merge => merge.At < before).ExecuteDeleteAsync(cancellationToken);
    }
}
