using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Tests.Infrastructure.Text;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("020-521 74 00", "a@b.nl", null, "+31205217400")]
    [InlineData("06 12345678", "a@b.nl", null, "+31612345678")]
    [InlineData("+31 (0)6 12345678", "a@b.nl", null, "+31612345678")]
    [InlineData("0031612345678", "a@b.be", null, "+31612345678")]
    [InlineData("02 555 12 12", "a@b.be", null, "+3225551212")]
    [InlineData("02 555 12 12", "a@gmail.com", "Brussel", "+3225551212")]
    [InlineData("02 555 12 12", "a@gmail.com", null, "+3225551212")]
    [InlineData("0477/12.34.56", "a@b.be", null, "+32477123456")]
    [InlineData("0477/12.34.56", "a@gmail.com", "Sint-Niklaas", "+32477123456")]
    [InlineData("06 12345678", "a@b.be", null, "+31612345678")]
    [InlineData("+599 9 434 1111", "a@b.cw", null, "+59994341111")]
    // What cannot be written so without losing something stays.
    [InlineData("020-5217400 tst. 12", "a@b.nl", null, "020-5217400 tst. 12")]
    [InlineData("020-5217400 of 06-12345678", "a@b.nl", null, "020-5217400 of 06-12345678")]
    [InlineData("020-5217400 / 06-12345678", "a@b.nl", null, "020-5217400 / 06-12345678")]
    [InlineData("020-5217400, 12", "a@b.nl", null, "020-5217400, 12")]
    [InlineData("liever niet", "a@b.nl", null, "liever niet")]
    [InlineData("12", "a@b.nl", null, "12")]
    public void Read_AsWritten_IsNormalOrKept(string typed, string email, string? town, string stored) =>
        Assert.Equal(stored, PhoneNumber.Read(typed, email, town));

    [Theory]
    [InlineData("+31205217400", "020 521 7400")]
    [InlineData("+3225551212", "+32 2 555 12 12")]
    [InlineData("020-5217400 tst. 12", "020-5217400 tst. 12")]
    public void Display_OfAStoredNumber_IsAsPeopleReadIt(string stored, string shown) =>
        Assert.Equal(shown, PhoneNumber.Display(stored));
}
