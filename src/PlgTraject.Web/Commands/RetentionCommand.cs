using System.Globalization;
using PlgTraject.Web.Data.Jobs;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Commands;

/// <summary>
/// Removes what is older than its period, or only counts it. The servers remove it every day too; this does so at once.
/// </summary>
internal static class RetentionCommand
{
    private const string DryRun = "dry-run";

    public static readonly Command Definition = new(
        "retention", $"[--{DryRun}]", "Removes what is older than its period; --dry-run only counts it.", RunAsync);

    private static Task<int> RunAsync(WebApplication app) =>
        DatabaseAccess.TryCurrentAsync(app, services => RunAsync(services, app.Configuration[DryRun] is not null));

    private static async Task<int> RunAsync(IServiceProvider services, bool isDry)
    {
        var (retention, turns) = (services.GetRequiredService<Retention>(), services.GetRequiredService<DailyTurns>());
        var counts = isDry
            ? await retention.CountAsync(turns.Today, CancellationToken.None)
            : await retention.RunAsync(CancellationToken.None);
        if (!isDry)
        {
            // By running the command somebody confirms that the clock is right, so the servers need not rest any more.
            await turns.MarkAsync(DailyTurns.Retention, CancellationToken.None);
        }

        Console.WriteLine(isDry ? "Would be removed now (dry run, nothing is changed):" : "Removed:");
        foreach (var (rule, count) in counts.Rows)
        {
            Write(rule.Key, count);
        }

        return Command.Done;
    }

    private static void Write(string what, int count) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-22}{count,8}"));
}
