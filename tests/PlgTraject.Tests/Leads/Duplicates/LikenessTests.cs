using PlgTraject.Tests.Support;
using PlgTraject.Web.Leads.Duplicates;

namespace PlgTraject.Tests.Leads.Duplicates;

public sealed class LikenessTests
{
    [Theory]
    [InlineData("OBS De Vaart", "Utrecht", "De Vaart, openbare basisschool", "UTRECHT", DuplicateStrength.Likely)]
    [InlineData("De Regenboog", "Utrecht", "De Regenbog", "Utrecht", DuplicateStrength.Likely)]
    [InlineData("De Regenboog", "Utrecht", "De Regenboog", "Ede", null)]
    [InlineData("De Regenboog", "Utrecht", "De Regenboog", null, DuplicateStrength.Possible)]
    [InlineData("De Regenboog", "Utrecht", "De Vuurvogel", "Utrecht", null)]
    [InlineData("De School", null, "Het Kompas", null, null)]
    public void Between_NamesOfSchools_IsAsSureAsTheyAreAlike(
        string school, string? town, string otherSchool, string? otherTown, DuplicateStrength? strength)
    {
        var found = Likeness.Between(
            Look(school, town, "a@een.example", null), Look(otherSchool, otherTown, "b@twee.example", null));

        Assert.Equal(strength, found?.Strength);
    }

    [Theory]
    [InlineData("zoe+plg@een.example", null, "zelfde e-mailadres", DuplicateStrength.Certain)]
    [InlineData("", "+31612345678", "zelfde telefoonnummer", DuplicateStrength.Likely)]
    public void Between_SameWayToReach_SaysWhy(string email, string? phone, string why, DuplicateStrength strength)
    {
        var found = Likeness.Between(
            Look("De Vaart", "Ede", "zoe@een.example", "+31612345678"), Look("Anders", "Weesp", email, phone));

        Assert.Equal((strength, why), (found!.Strength, Assert.Single(found.Why)));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("x@y.example", "bel na vieren")]
    public void Between_NothingToCompare_IsNoSign(string email, string? phone) =>
        Assert.Null(Likeness.Between(Look("De Vaart", "Ede", "", phone), Look("Anders", "Weesp", email, phone)));

    /// <summary>Two schools of one board may share a number, but not their name as well.</summary>
    [Fact]
    public void Between_TwoLikelySigns_IsCertain() => Assert.Equal(
        DuplicateStrength.Certain,
        Likeness.Between(
            Look("De Vaart", "Ede", "", "+31612345678"), Look("Vaart", "Ede", "", "+31612345678"))!.Strength);

    private static LeadLook Look(string school, string? town, string email, string? phone) => LeadLook.Of(TestData.Lead(
        school, name: Guid.NewGuid().ToString(), town: town, email: email,
        with: details => details with { Phone = phone }));
}
