using PlgTraject.Tests.Support;
using PlgTraject.Web.Content;

namespace PlgTraject.Tests.Content;

/// <summary>What is computed from the facts, so that a page need not be trusted with arithmetic.</summary>
public sealed class PracticalFactsTests
{
    private static readonly PracticalFacts Facts = TestContent.Programme.Practical with
    {
        PriceInCents = 10_000,
        CoalitionMinimum = 3,
        CoalitionMaximum = 6,
    };

    [Theory]
    [InlineData(1, 10_000)]
    [InlineData(3, 3_333)]
    [InlineData(6, 1_667)]
    [InlineData(16, 625)]
    [InlineData(80, 125)]
    public void PricePer_Shares_IsRoundedToTheNearestCent(int shares, long cents) =>
        Assert.Equal(cents, Facts.PricePer(shares));

    /// <summary>Half a cent is rounded up, as people do, and not to the even number, as machines would.</summary>
    [Fact]
    public void PricePer_HalfACent_IsRoundedUp() =>
        Assert.Equal(13, (Facts with { PriceInCents = 25 }).PricePer(2));

    [Fact]
    public void Coalition_ItsSizes_AreCountedAndSaid()
    {
        Assert.Equal([3, 4, 5, 6], Facts.CoalitionSizes);
        Assert.Equal("3 tot 6 personen uit één school", Facts.ParticipantsText);
    }

    [Fact]
    public void OpeningHours_FullHoursAndOthers_AreSaidInDutch()
    {
        var contact =
            TestContent.Programme.Contact with { OpensAt = new TimeOnly(8, 5), ClosesAt = new TimeOnly(17, 0) };

        Assert.Equal("op werkdagen van 8.05 tot 17.00 uur", contact.OpeningHoursText);
    }
}
