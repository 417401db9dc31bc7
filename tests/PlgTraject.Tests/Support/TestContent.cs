using PlgTraject.Web.Content;

namespace PlgTraject.Tests.Support;

/// <summary>
/// The content file of the tests, about a programme that does not exist. A test that expects a fact on a page takes it
/// from here or from the product it runs on, which was started with this file.
/// </summary>
internal static class TestContent
{
    /// <summary>The setting that says which content file the product reads.</summary>
    public const string Setting = "Content:File";

    /// <summary>The setting that says which school holidays it plans with.</summary>
    public const string SchoolHolidaysSetting = "Content:SchoolHolidays";

    public static string SchoolHolidays { get; } =
        Path.Combine(AppContext.BaseDirectory, "Support", "school-holidays.csv");

    public static string File { get; } = Path.Combine(AppContext.BaseDirectory, "Support", "programme.yaml");

    public static ProgrammeContent Programme { get; } = ContentFile.Load(File);

    /// <summary>The text of the file in which the value of a key, which occurs once, is another.</summary>
    /// <exception cref="InvalidOperationException">The file has no line with that key, or has several.</exception>
    public static string With(params IEnumerable<(string Key, string Value)> changes)
    {
        var lines = System.IO.File.ReadAllLines(File);
        foreach (var (key, value) in changes)
        {
            var index = Array.FindIndex(lines, line => IsOf(line, key));
            if (index < 0 || index != Array.FindLastIndex(lines, line => IsOf(line, key)))
            {
                throw new InvalidOperationException($"{File} does not hold the key '{key}' exactly once.");
            }

            lines[index] = $"{lines[index][..lines[index].IndexOf(key, StringComparison.Ordinal)]}{key}: {value}";
        }

        return string.Join('\n', lines);
    }

    private static bool IsOf(string line, string key) =>
        line.TrimStart().StartsWith($"{key}: ", StringComparison.Ordinal);
}
