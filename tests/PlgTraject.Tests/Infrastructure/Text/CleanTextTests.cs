using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Tests.Infrastructure.Text;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("Jan\tBakker", "Jan Bakker")]
    [InlineData("  Jan\u00A0\u2009 Bakker\u3000", "Jan Bakker")]
    [InlineData("Jan\r\nBakker", "Jan Bakker")]
    [InlineData("Jan\u000BBakker\u2028\u2029\u0085\f", "Jan Bakker")]
    [InlineData("\u202D+31 6 12345678\u202C", "+31 6 12345678")]
    [InlineData("Re\u00ADgen\u200Bboog\u2060\uFEFF", "Regenboog")]
    [InlineData("a\u200E\u200F\u061C\u2066\u2069\u206A\u034Fb", "ab")]
    [InlineData("Jan\u0000\u0001\u001B\u007F\u009F Bakker", "Jan Bakker")]
    [InlineData("Jan\u3164Bakker", "Jan Bakker")]
    [InlineData("Zoe\u0308", "Zoë")]
    [InlineData("Jan\uFFFD", "Jan\uFFFD")]
    // What Unicode has for programs: no characters, and signs that are ignored or choose a variant.
    [InlineData("Jan\uFFFE\uFFFF\uFDD0\uFDEF\U0001FFFE\U0010FFFF", "Jan")]
    [InlineData("Jan\u2065\uFFF0\uFFF8\uFFFC\U000E0FFF", "Jan")]
    [InlineData("J\uFE0Fan\uFE00\U000E0100", "Jan")]
    [InlineData("\u2764\uFE0F 1\uFE0F\u20E3", "\u2764\uFE0F 1\uFE0F\u20E3")]
    [InlineData("Zoe\u200B\u0308", "Zoë")]
    // The joiner inside emoji, Persian and Hindi belongs there; between Latin letters it does not.
    [InlineData("Joke 👩\u200D🏫 👨🏽\u200D🏫", "Joke 👩\u200D🏫 👨🏽\u200D🏫")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("क्\u200Dष", "क्\u200Dष")]
    [InlineData("re\u200Cgen\u200Dboog", "regenboog")]
    [InlineData("\u200D👩\u200D", "👩")]
    // Hidden letters in tags.
    [InlineData("Jan\U000E0041\U000E0042", "Jan")]
    [InlineData("محمد الحسن", "محمد الحسن")]
    public void Line_AsTyped_IsAsMeant(string typed, string meant) => Assert.Equal(meant, CleanText.Line(typed));

    [Fact]
    public void Line_HalfASurrogatePair_IsReplaced() => Assert.Equal("Jan\uFFFD", CleanText.Line("Jan\uD83D"));

    [Theory]
    [InlineData(null)]
    [InlineData(" \t\r\n")]
    [InlineData("\u200B")]
    [InlineData("\u3164\u115F\u1160\uFFA0")]
    [InlineData("\u2800\u2800")]
    [InlineData("\u0301")]
    [InlineData("\u200D\uFE0F\u034F")]
    [InlineData("\U000E0041")]
    [InlineData("\uFFFC\uFFFC \uFDD0")]
    public void Text_NothingToSee_IsEmpty(string? typed)
    {
        Assert.Equal("", CleanText.Line(typed));
        Assert.Equal("", CleanText.Lines(typed));
        Assert.Equal("", CleanText.Code(typed));
    }

    [Theory]
    [InlineData("een\r\ntwee\rdrie\nvier", "een\ntwee\ndrie\nvier")]
    [InlineData("een\u000Btwee\fdrie\u0085vier\u2028vijf\u2029zes", "een\ntwee\ndrie\nvier\nvijf\nzes")]
    [InlineData("\u202Eeen\u202C\u0001  twee\u00AD\tdrie\uFFFD ", "een  twee\tdrie\uFFFD")]
    [InlineData("een\n\n\ntwee", "een\n\n\ntwee")]
    public void Lines_AsTyped_AreAsMeant(string typed, string meant) => Assert.Equal(meant, CleanText.Lines(typed));

    /// <summary>"Zalgo": so many marks that they cover the lines around it.</summary>
    [Fact]
    public void Text_TooManyMarksOnALetter_KeepsTheFirstEight()
    {
        var (typed, meant) = ($"x{new string('\u0316', 60)}y", $"x{new string('\u0316', 8)}y");

        Assert.Equal(meant, CleanText.Line(typed));
        Assert.Equal(meant, CleanText.Lines(typed));
    }

    [Fact]
    public void Code_SignsThatChooseHowItIsDrawn_AreLeftOut() =>
        Assert.Equal("0612345678", CleanText.Code("0\uFE0E612\uFE0F345678"));
}
