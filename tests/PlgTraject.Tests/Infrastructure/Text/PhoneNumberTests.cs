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
    // What can be Dutch and Belgian: the town tells, or the address, or how it is written.
    [InlineData("0475/12 34 56", "a@b.example", null, "+32475123456")]
    [InlineData("0475 12.34.56", "a@b.example", null, "+32475123456")]
    [InlineData("0478 12 34 56", "a@b.example", null, "+32478123456")]
    [InlineData("0478123456", "a@b.example", "9000 Gent", "+32478123456")]
    [InlineData("0478123456", "a@b.example", "9240 Onbekend", "+32478123456")]
    [InlineData("0478123456", "a@b.example", "Zele", "+32478123456")]
    [InlineData("0478123456", "a@b.example", "8660 De Panne", "+32478123456")]
    [InlineData("0478123456", "a@b.example", "Lommel, België", "+32478123456")]
    [InlineData("0478123456", "a@b.nl", "Ergens (Belgium)", "+32478123456")]
    [InlineData("0475-123456", "a@b.example", null, "+31475123456")]
    [InlineData("0475 123456", "a@b.example", null, "+31475123456")]
    [InlineData("0475123456", "a@b.nl", null, "+31475123456")]
    [InlineData("0475/12 34 56", "a@b.be", "6041 AB Roermond", "+31475123456")]
    [InlineData("0475 12 34 56", "a@b.example", "Roermond", "+31475123456")]
    // Nothing decides: nobody is to ring the wrong house.
    [InlineData("0475123456", "a@b.example", null, "0475123456")]
    [InlineData("0475123456", "a@b.example", "Utrecht", "0475123456")]
    [InlineData("0475 12 34 56", "a@b.nl", null, "0475 12 34 56")]
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
