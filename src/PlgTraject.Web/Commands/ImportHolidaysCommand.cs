using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Planning;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Web.Commands;

/// <summary>
/// Says what the government's open data would change in the school holidays, and changes it only when that is asked.
/// Servers read the file when they start.
/// </summary>
internal static class ImportHolidaysCommand
{
    private const string WriteOption = "write";

    public static readonly Command Definition = new(
        "import-holidays", $"{Command.File} [--{WriteOption}]",
        "Says what a file of school holidays would change; --write changes it.", RunAsync);

    private static async Task<int> RunAsync(WebApplication app)
    {
        try
        {
            return await RunAsync(app, app.Configuration[Command.File]!);
        }
        catch (Exception exception)
            when (exception is ContentException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return Command.Failed;
        }
    }

    private static async Task<int> RunAsync(WebApplication app, string file)
    {
        var path = PlanningServices.PathOf(app.Services.GetRequiredService<IOptions<ContentOptions>>().Value);
        var read = HolidayImport.Read(await File.ReadAllTextAsync(file));
        var (changes, holidays) = HolidayImport.Compare(SchoolHolidayFile.Load(path), read);
        foreach (var change in changes)
        {
            Console.WriteLine(change);
        }

        // What could not be used after a start is not written.
        var text = SchoolHolidayFile.Write(holidays);
        var until = SchoolHolidayFile.Parse(text).LastDay;
        if (changes.Count > 0 && app.Configuration[WriteOption] is not null)
        {
            await File.WriteAllTextAsync(path, text);
            Console.WriteLine($"Written to {path}. Restart the servers. Schools can plan until {until:yyyy-MM-dd}.");
        }
        else
        {
            Console.WriteLine(changes.Count == 0
                ? "Nothing would change."
                : $"Nothing is written; --{WriteOption} does it. Schools could plan until {until:yyyy-MM-dd}.");
        }

        return Command.Done;
    }
}
