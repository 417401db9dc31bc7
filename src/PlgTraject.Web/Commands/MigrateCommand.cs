using PlgTraject.Web.Data;

namespace PlgTraject.Web.Commands;

/// <summary>
/// Brings the database to this version, for a server that does not do so itself when it starts, or has no right to.
/// </summary>
internal static class MigrateCommand
{
    public static readonly Command Definition = new(
        "migrate", "", "Brings the database to this version and exits.", app => DatabaseAccess.TryAsync(app, RunAsync));

    private static async Task<int> RunAsync(IServiceProvider services)
    {
        var upgrade = services.GetRequiredService<DatabaseUpgrade>();
        foreach (var migration in await upgrade.RunAsync())
        {
            Console.WriteLine($"Applied {migration}.");
        }

        Console.WriteLine(await upgrade.FindUnknownAsync() is { Count: > 0 } unknown
            ? $"The database is newer than this version: it has {string.Join(", ", unknown)}."
            : "The database is at this version.");
        return Command.Done;
    }
}
