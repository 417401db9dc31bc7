using PlgTraject.Web.Data;

namespace PlgTraject.Web.Commands;

/// <summary>Brings the database to this version, so that the server need not, or may not.</summary>
internal static class MigrateCommand
{
    public static readonly Command Definition = new(
        "migrate", "", "Brings the database to this version and exits.", app => DatabaseAccess.TryAsync(app, RunAsync));

    private static async Task<int> RunAsync(IServiceProvider services)
    {
        var applied = await services.GetRequiredService<DatabaseUpgrade>().RunAsync();
        foreach (var migration in applied)
        {
            Console.WriteLine($"Applied {migration}.");
        }

        Console.WriteLine("The database is at this version.");
        return Command.Done;
    }
}
