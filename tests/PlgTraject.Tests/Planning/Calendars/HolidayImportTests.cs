using System.Globalization;
using System.Text.Json;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Tests.Planning.Calendars;

/// <summary>The school holidays as the government publishes them, and as the product keeps them.</summary>
public sealed class HolidayImportTests
{
    private static readonly SchoolCalendar Calendar = SchoolHolidayFile.Load(TestContent.SchoolHolidays);

    [Fact]
    public void Compare_OurOwnAsOpenData_WouldChangeNothing()
    {
        var (changes, holidays) = HolidayImport.Compare(Calendar, HolidayImport.Read(Json(Calendar.Holidays)));

        Assert.Empty(changes);
        Assert.Equal(File.ReadAllText(TestContent.SchoolHolidays), SchoolHolidayFile.Write(holidays));
    }

    [Fact]
    public void Compare_OtherDaysAndKind_NamesEachChange()
    {
        var spring = Calendar.Holidays.First(holiday => holiday is
        { Name: HolidayName.Spring, Region: HolidayRegion.South });
        var changed = spring with { FirstDay = spring.FirstDay.AddDays(7), LastDay = spring.LastDay.AddDays(7) };

        var (changes, holidays) = HolidayImport.Compare(Calendar, HolidayImport.Read(Json([changed])));

        Assert.Equal(
            $"changed: {SchoolHolidayFile.Write(spring)} -> {SchoolHolidayFile.Write(changed)}",
            Assert.Single(changes));
        Assert.Contains(changed, SchoolHolidayFile.Parse(SchoolHolidayFile.Write(holidays)).Holidays);
    }

    [Theory]
    [InlineData("geen json")]
    [InlineData("[]")]
    [InlineData("""[{"content":[{"schoolyear":"ooit","vacations":[]}]}]""")]
    [InlineData("""[{"schoolyear":"2026-2027","vacations":[{"type":"Ijsvrij","compulsorydates":"true"}]}]""")]
    public void Read_Unreadable_SaysSo(string json) =>
        Assert.NotEmpty(Assert.Throws<ContentException>(() => HolidayImport.Read(json)).Message);

    /// <summary>As the command does it, which writes only what a server can start with.</summary>
    [Fact]
    public async Task Command_WithAndWithoutWrite_WritesOnlyWhenAsked()
    {
        using var folder = new TemporaryFolder();
        var (csv, json) = (folder.File("holidays.csv"), folder.File("open.json"));
        File.Copy(TestContent.SchoolHolidays, csv);
        var autumn = Calendar.Holidays.First(holiday => holiday is
        { Name: HolidayName.Autumn, Region: HolidayRegion.North });
        await File.WriteAllTextAsync(
            json,
            Json([autumn with { FirstDay = autumn.FirstDay.AddDays(7), LastDay = autumn.LastDay.AddDays(7) }]),
            TestContext.Current.CancellationToken);

        var (looked, seen) = await ProductCommand.RunAlone(
            "import-holidays", json, $"--{TestContent.SchoolHolidaysSetting}={csv}");

        Assert.Equal(0, looked);
        Assert.Contains("changed: ", seen, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(TestContent.SchoolHolidays), File.ReadAllText(csv));

        var (written, said) = await ProductCommand.RunAlone(
            "import-holidays", json, "--write", $"--{TestContent.SchoolHolidaysSetting}={csv}");

        Assert.Equal(0, written);
        Assert.Contains("Restart the servers", said, StringComparison.Ordinal);
        Assert.NotEqual(Calendar.Holidays, SchoolHolidayFile.Load(csv).Holidays);
    }

    /// <summary>With the spaces, line breaks and instants of the evening before that the open data have.</summary>
    private static string Json(IEnumerable<SchoolHoliday> holidays) => JsonSerializer.Serialize(new[]
    {
        new
        {
            type = "schoolholiday",
            content = holidays.GroupBy(holiday => holiday.Year).Select(year => new
            {
                title = "Schoolvakanties ",
                schoolyear = $" {year.Key}\n ",
                vacations = year.GroupBy(holiday => (holiday.Name, holiday.IsFixed)).Select(vacation => new
                {
                    type = $"{HolidayNames.NameOf(vacation.Key.Name)} \n",
                    compulsorydates = vacation.Key.IsFixed ? "true" : "false",
                    regions = vacation.Select(holiday => new
                    {
                        region = $"{HolidayRegions.KeyOf(holiday.Region)} ",
                        startdate = Instant(holiday.FirstDay),
                        enddate = Instant(holiday.LastDay),
                    }),
                }),
            }),
        },
    });

    private static string Instant(DateOnly day) =>
        DutchText.StartOfDay(day).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
