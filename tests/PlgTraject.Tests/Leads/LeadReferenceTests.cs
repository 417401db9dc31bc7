using PlgTraject.Web.Leads;

namespace PlgTraject.Tests.Leads;

/// <summary>A reference is found in whichever way a school spells it on the phone.</summary>
public sealed class LeadReferenceTests
{
    [Theory]
    [InlineData("plg7k3mq9tx4b", "plg-7k3mq-9tx4b")]
    [InlineData("plg-7k3mq-9tx4b", "plg-7k3mq-9tx4b")]
    [InlineData("plg7k3mq9tx4", "plg7k3mq9tx4")]
    [InlineData("plgtrajectgent2", "plgtrajectgent2")]
    [InlineData("", "")]
    public void WithDashes_Typed_IsAReferenceOrTheWordItself(string typed, string found) =>
        Assert.Equal(found, LeadReference.WithDashes(typed));

    [Fact]
    public void Next_Always_IsFoundWithoutItsDashes()
    {
        var reference = LeadReference.Next().ToLowerInvariant();

        Assert.Equal(
            reference, LeadReference.WithDashes(reference.Replace("-", "", StringComparison.Ordinal)));
    }
}
