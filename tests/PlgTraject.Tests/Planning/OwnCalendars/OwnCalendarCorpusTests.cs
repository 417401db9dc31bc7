using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Planning.Calendars;
using PlgTraject.Web.Planning.OwnCalendars;

namespace PlgTraject.Tests.Planning.OwnCalendars;

/// <summary>
/// Calendars as schools write them, made up for this: each is read exactly, or what is not read is shown. Below the
/// line of a file stands what must come of it: days with their kind, and after a question mark the lines not read and
/// why.
/// </summary>
public sealed class OwnCalendarCorpusTests
{
    private static readonly string Folder =
        Path.Combine(AppContext.BaseDirectory, "Planning", "OwnCalendars", "Corpus");

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order()];

    [Fact]
    public void Corpus_Files_AreMany() => Assert.True(Files.Count >= 25);

    [Theory, MemberData(nameof(Files))]
    public void Read_Calendar_GivesExactlyWhatItSays(string file)
    {
        var parts = File.ReadAllText(Path.Combine(Folder, file)).Split("=====\n");

        var read = CalendarTextReader.Read(CleanText.Lines(parts[0]), new SchoolYear(2026));

        var expected = parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            expected,
            read.Days.Select(days => $"{days.FirstDay:yyyy-MM-dd} {days.LastDay:yyyy-MM-dd} {days.Kind}")
                .Concat(read.Unread.Select(line => $"? {line.Line} | {line.Why}")));
    }
}
