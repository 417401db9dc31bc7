using PlgTraject.Web.Leads;

namespace PlgTraject.Tests.Leads;

/// <summary>A reference is recognised in whichever way somebody types what was read out on the phone.</summary>
public sealed class LeadReferenceTests
{
    [Theory]
    [InlineData("PLG-26DSW-N7091")]
    [InlineData("plg-26dsw-n7091")]
    [InlineData("plg26dswn7091")]
    [InlineData(" PLG 26 DSW n 7091 ")]
    [InlineData("PLG–26DSW‑N7091.")]
    [InlineData("PLG-26DSW-N7O9I")]
    [InlineData("plg-26dsw-n7o9l")]
    [InlineData("ＰＬＧ－26DSW－N7091")]
    public void Read_HoweverTyped_IsTheReference(string typed) =>
        Assert.Equal("PLG-26DSW-N7091", LeadReference.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("PLG-26DSW-N709")]
    [InlineData("PLG-26DSW-N70911")]
    [InlineData("PLG-26DSW-N709U")]
    [InlineData("26DSW-N7091")]
    [InlineData("plg traject gent 2")]
    [InlineData("PLG-26DSW-N7091 Linde")]
    public void Read_SomethingElse_IsNone(string? typed) => Assert.Null(LeadReference.Read(typed));

    [Theory]
    [InlineData("Linde plg26dswn7o91", "Linde PLG-26DSW-N7091")]
    [InlineData("plg 26dsw n7091 Linde", "PLG-26DSW-N7091 Linde")]
    [InlineData("plg linde tiele 2026", "plg linde tiele 2026")]
    [InlineData("Linde", "Linde")]
    public void ReadIn_Text_IsTheReferenceAmongItsWords(string text, string expected) =>
        Assert.Equal(expected, LeadReference.ReadIn(text));

    [Fact]
    public void Next_Always_IsRead()
    {
        var reference = LeadReference.Next();

        Assert.Equal(reference, LeadReference.Read(reference.ToLowerInvariant()));
    }
}
