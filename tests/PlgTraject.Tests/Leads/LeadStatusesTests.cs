using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Leads;

namespace PlgTraject.Tests.Leads;

public sealed class LeadStatusesTests
{
    /// <summary>A status that is added fails here until it has a row in <see cref="LeadStatuses"/>.</summary>
    [Fact]
    public void All_EveryStatus_HasOneRow() =>
        Assert.Equal(Enum.GetValues<LeadStatus>().Order(), LeadStatuses.All.Select(row => row.Status).Order());

    [Fact]
    public void All_NamesAndMeanings_AreTheirOwn()
    {
        Assert.Equal(LeadStatuses.All.Count, LeadStatuses.All.Select(row => row.Name).Distinct().Count());
        Assert.Equal(LeadStatuses.All.Count, LeadStatuses.All.Select(row => row.Meaning).Distinct().Count());
        Assert.All(LeadStatuses.All, row => Assert.InRange(row.Days, 1, 3650));
    }

    [Fact]
    public void NameOf_Unknown_Throws() =>
        Assert.Throws<InvalidOperationException>(() => LeadStatuses.NameOf((LeadStatus)99));

    [Theory]
    [InlineData(nameof(LeadStatus.Suspect))]
    [InlineData("Onzin")]
    [InlineData("1")]
    [InlineData(null)]
    public void Parse_NoneThatStaffChoose_IsNull(string? name) => Assert.Null(LeadStatuses.Parse(name));

    [Fact]
    public void Choices_EveryValue_HasWords()
    {
        Assert.All(Enum.GetValues<ContactRole>(), role => Assert.NotEmpty(LeadChoices.NameOf(role)));
        Assert.All(Enum.GetValues<PlacePreference>(), place => Assert.NotEmpty(LeadChoices.NameOf(place)));
        Assert.Equal(Enum.GetValues<StaffRole>(), StaffRoles.All.Select(row => row.Role));
    }
}
