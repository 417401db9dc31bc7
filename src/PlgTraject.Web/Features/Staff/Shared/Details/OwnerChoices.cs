using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Features.Staff.Shared.Details;

/// <summary>Who may see to a lead that a colleague writes down.</summary>
internal static class OwnerChoices
{
    /// <summary>Nobody, and the colleagues who work with leads, in the order of their names.</summary>
    public static async Task<IReadOnlyList<FieldOption>> ReadAsync(
        PlgTrajectDbContext database, CancellationToken cancellationToken)
    {
        var workers = await database.Workers.AsNoTracking()
            .OrderBy(worker => worker.DisplayName).ThenBy(worker => worker.Id)
            .Select(worker => new { worker.Id, worker.DisplayName }).ToListAsync(cancellationToken);
        return
        [
            new FieldOption("", "Niemand"),
            .. workers.Select(worker => new FieldOption(worker.Id, CleanText.Isolate(worker.DisplayName))),
        ];
    }

    /// <summary>
    /// The account that was chosen; null for nobody, and for one that may not work with leads any more.
    /// </summary>
    public static Task<string?> FindAsync(
        PlgTrajectDbContext database, string? chosen, CancellationToken cancellationToken) =>
        database.Workers.Where(worker => worker.Id == chosen).Select(worker => worker.Id)
            .SingleOrDefaultAsync(cancellationToken);
}
