using PlgTraject.Web.Leads.Figures;

namespace PlgTraject.Tests.Leads.Figures;

public sealed class AnswerFiguresTests
{
    private static readonly TimeSpan Promise = TimeSpan.FromHours(48);

    [Theory]
    [InlineData(new int[0], 0, null, null, null)]
    [InlineData(new[] { 48 }, 0, 100, 48, 48)]
    [InlineData(new[] { 49, 1 }, 0, 50, 1, 49)]
    [InlineData(new[] { 10, 9, 8, 7, 6, 5, 4, 3, 2, 1 }, 0, 100, 5, 9)]
    // What is late and waits counts as longer than all.
    [InlineData(new[] { 1, 2, 3, 4 }, 1, 80, 3, null)]
    [InlineData(new[] { 1 }, 2, 33, null, null)]
    public void Of_Answers_TellsShareAndTimes(int[] hours, int late, int? percent, int? median, int? ninety)
    {
        var figures = AnswerFigures.Of(hours.Select(hour => TimeSpan.FromHours(hour)), late, Promise);

        Assert.Equal(
            (percent, median, ninety),
            (figures.Percent, (int?)figures.Median?.TotalHours, (int?)figures.NinetyPercent?.TotalHours));
    }

    [Fact]
    public void Of_OneTickTooLate_IsNotInTime() =>
        Assert.Equal(0, AnswerFigures.Of([Promise + TimeSpan.FromTicks(1)], 0, Promise).OnTime);

    [Theory]
    [InlineData(0.2, "een minuut")]
    [InlineData(59, "59 minuten")]
    [InlineData(60, "1 uur")]
    [InlineData(315, "5,3 uur")]
    public void InWords_Time_IsRoundedUp(double minutes, string words) =>
        Assert.Equal(words, AnswerFigures.InWords(TimeSpan.FromMinutes(minutes)));
}
