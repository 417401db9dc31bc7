using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Leads;

namespace PlgTraject.Tests.Leads;

public sealed class LeadFactsTests
{
    /// <summary>Properties that no fact shows: keys, what is derived, and what stands elsewhere on the page.</summary>
    private static readonly string[] NotShown =
    [
        nameof(Lead.Id), nameof(Lead.SubmissionKey), nameof(Lead.SearchText), nameof(Lead.EmailDomain),
        nameof(Lead.SenderKey), nameof(Lead.ContentKey), nameof(Lead.Month), nameof(Lead.Status),
        nameof(Lead.StatusSince), nameof(Lead.Suspicion), nameof(Lead.LookedAt), nameof(Lead.Version),
        nameof(Lead.Events), nameof(Lead.Mails), nameof(Lead.Tasks), nameof(Lead.OwnerId), nameof(Lead.LostReason),
        nameof(Lead.ArrivedAt), nameof(Lead.AnsweredAt), nameof(Lead.LastAnsweredAt), nameof(Lead.WaitsSince),
        nameof(Lead.Reminded), nameof(Lead.SchoolKey), nameof(Lead.TownKey),
        nameof(Lead.AnsweredById), nameof(Lead.AnsweredAfter),
        nameof(Lead.LikenessKey), nameof(Lead.MergedIntoId),
    ];

    /// <summary>A property that is added fails here until it has a row in <see cref="LeadFacts"/>.</summary>
    [Fact]
    public void All_EveryPropertyOfALead_HasARow() => Assert.Equal(
        typeof(Lead).GetProperties().Select(property => property.Name).Except(NotShown).Order(StringComparer.Ordinal),
        LeadFacts.All.Select(row => row.Property).Order(StringComparer.Ordinal));

    [Fact]
    public void All_Names_AreTheirOwn() =>
        Assert.Equal(LeadFacts.All.Count, LeadFacts.All.Select(row => row.Name).Distinct().Count());

    /// <summary>What a school may tell is asked for in the form, and the privacy page says so.</summary>
    [Fact]
    public void All_WhatASchoolTells_IsSaidToBeAsked() => Assert.Equal(
        typeof(LeadDetails).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal),
        LeadFacts.All.Where(row => row.Asked is not null).Select(row => row.Property).Order(StringComparer.Ordinal));

    [Fact]
    public void Of_LeftBlank_HasNoValueAndNoLink() => Assert.All(
        LeadFacts.Of(TestData.Lead(town: null))
            .Where(fact => fact.Name is "Plaats" or "Telefoon" or "Deelnemers" or "Waar"),
        fact => Assert.Equal((null, null), (fact.Value, fact.Link)));

    [Fact]
    public void Change_OfALead_DerivesAgain()
    {
        var lead = TestData.Lead(email: "oud@oude.example");

        lead.Change(lead.Details() with { Name = "Éva Nieuw", Email = "Nieuw+plg@nieuwe.example" });

        Assert.Contains("eva nieuw", lead.SearchText, StringComparison.Ordinal);
        Assert.Equal(("nieuwe.example", "nieuw@nieuwe.example"), (lead.EmailDomain, lead.SenderKey));
    }

    /// <summary>Half past midnight on 1 January in the Netherlands is still December in UTC.</summary>
    [Fact]
    public void Create_AroundMidnight_IsOfTheDutchMonth() => Assert.Equal(
        new DateOnly(2027, 1, 1),
        TestData.Lead(createdAt: new DateTime(2026, 12, 31, 23, 30, 0, DateTimeKind.Utc)).Month);
}
