using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Tests.Infrastructure.Text;

public sealed class EmailAddressTests
{
    public static TheoryData<string> Refused => new(
        "jan", "@voorbeeld.nl", "jan@", "jan@voorbeeld", "jan@localhost", "jan.@voorbeeld.nl", ".jan@voorbeeld.nl",
        "jan..b@voorbeeld.nl", "jan@voorbeeld..nl", "jan@.voorbeeld.nl", "jan@voorbeeld.nl.", "jan@-voorbeeld.nl",
        "jan@voorbeeld-.nl", "jan@voorbeeld.123", "jan@voorbeeld.1-2", "jan@voorbeeld.-a", "jan@127.0.0.1",
        "jan@[127.0.0.1]", "jan@voor_beeld.nl", "jan@voor beeld.nl", "jan bakker@voorbeeld.nl", "jan@jan@voorbeeld.nl",
        "\"jan bakker\"@voorbeeld.nl", "j\u00E4n@voorbeeld.nl", "jan@xn--999999999.nl", "jan@voorbeeld.n",
        $"{new string('a', 65)}@voorbeeld.nl", $"jan@{new string('a', 64)}.nl", $"jan@{new string('é', 60)}.nl",
        $"jan@{string.Join('.', Enumerable.Repeat(new string('a', 60), 4))}.example");

    public static TheoryData<string, string> Accepted => new()
    {
        { "jan@voorbeeld.nl", "jan@voorbeeld.nl" },
        { "paul.o'kane@voorbeeld.nl", "paul.o'kane@voorbeeld.nl" },
        { "jan&co+plg@voorbeeld.nl", "jan&co+plg@voorbeeld.nl" },
        { "Jan@Voorbeeld.NL", "Jan@Voorbeeld.NL" },
        { "jan@école.example", "jan@xn--cole-9oa.example" },
        { "jan@xn--cole-9oa.example", "jan@xn--cole-9oa.example" },
        { "jan@voorbeeld.amsterdam", "jan@voorbeeld.amsterdam" },
        { "jan@voorbeeld.xn--vermgensberatung-pwb", "jan@voorbeeld.xn--vermgensberatung-pwb" },
        { "a@b.nl", "a@b.nl" },
        { $"{new string('a', 64)}@voorbeeld.nl", $"{new string('a', 64)}@voorbeeld.nl" },
        { $"jan@{new string('a', 63)}.nl", $"jan@{new string('a', 63)}.nl" },
    };

    [Theory, MemberData(nameof(Refused))]
    public void Address_ThatCannotBeSent_IsRefused(string address) => Assert.False(EmailAddress.IsValid(address));

    [Theory, MemberData(nameof(Accepted))]
    public void Address_OfAPerson_IsSentInAscii(string address, string ascii) =>
        Assert.Equal(ascii, EmailAddress.ToAscii(address));

    [Theory]
    [InlineData("\u200Bjan@linde.example.nl", "jan@linde.example.nl")]
    [InlineData(" jan@linde.example.nl\t", "jan@linde.example.nl")]
    [InlineData("Jan de Vries <jan@linde.example.nl>", "jan@linde.example.nl")]
    [InlineData("<jan@linde.example.nl>", "jan@linde.example.nl")]
    [InlineData("mailto:jan@linde.example.nl", "jan@linde.example.nl")]
    [InlineData("jan\uFE0F@linde.example.nl", "jan@linde.example.nl")]
    [InlineData("jan <", "jan <")]
    [InlineData("paul.o’kane@linde.example.nl", "paul.o'kane@linde.example.nl")]
    [InlineData("jan@linde.example.nl.", "jan@linde.example.nl")]
    [InlineData("jan@linde.example.nl; ", "jan@linde.example.nl")]
    [InlineData("Jan <jan@linde.example.nl>,", "jan@linde.example.nl")]
    [InlineData("jan＠linde.example.nl", "jan@linde.example.nl")]
    [InlineData("'jan@linde.example.nl'", "jan@linde.example.nl")]
    [InlineData("mailto:jan@linde.example.nl?subject=Vraag", "jan@linde.example.nl")]
    [InlineData("jan@linde.example.nl <jan@linde.example.nl>", "jan@linde.example.nl")]
    [InlineData("Jan <jan@a.example>, Piet <piet@b.example>", "Jan <jan@a.example>, Piet <piet@b.example>")]
    public void Clean_AsPasted_IsTheAddress(string pasted, string address) =>
        Assert.Equal(address, EmailAddress.Clean(pasted));

    [Theory]
    [InlineData("jan@a.example, piet@b.example", "Vul één e-mailadres in")]
    [InlineData("jan@a.example piet@b.example", "Vul één e-mailadres in")]
    [InlineData("Jan <jan@a.example>, Piet <piet@b.example>", "Vul één e-mailadres in")]
    [InlineData("zoë@linde.example.nl", "Voor het @ in het e-mailadres mag geen ë staan")]
    [InlineData("jan@jan@voorbeeld.nl", EmailAddress.Invalid)]
    [InlineData("jan", EmailAddress.Invalid)]
    public void Fault_InAnAddress_IsSaid(string address, string fault)
    {
        Assert.False(EmailAddress.IsValid(EmailAddress.Clean(address)));
        Assert.Equal(fault, EmailAddress.FaultIn(EmailAddress.Clean(address)));
    }

    [Fact]
    public void Keys_InAText_AreOfEveryAddress() => Assert.Equal(
        ["o'kane@a.example", "jan@b.example"],
        EmailAddress.KeysIn("Mail O’Kane@a.example, of ‘jan＠b.example’."));

    [Theory]
    [InlineData("jan@école.example", "jan@xn--cole-9oa.example")]
    [InlineData("jan@xn--cole-9oa.example", "jan@école.example")]
    [InlineData("Jan@Linde.example", null)]
    [InlineData("jan", null)]
    public void OtherSpelling_OfAnAddress_IsThatOfItsDomain(string address, string? other) =>
        Assert.Equal(other, EmailAddress.OtherSpelling(address));

    [Theory]
    [InlineData("Jan@École.example", "jan@xn--cole-9oa.example")]
    [InlineData("jan@e\u0301cole.example", "jan@xn--cole-9oa.example")]
    [InlineData("JAN@XN--COLE-9OA.EXAMPLE", "jan@xn--cole-9oa.example")]
    [InlineData("J.An+plg@example.nl", "j.an+plg@example.nl")]
    [InlineData("Niemand", "niemand")]
    public void Key_OfAnySpelling_IsTheSame(string typed, string key) => Assert.Equal(key, EmailAddress.KeyOf(typed));

    [Theory]
    [InlineData("An+plg@example.nl", "an@example.nl")]
    [InlineData("a.n+plg@googlemail.com", "an@gmail.com")]
    [InlineData("a.n@example.nl", "a.n@example.nl")]
    [InlineData("+an@example.nl", "+an@example.nl")]
    public void Mailbox_OfAnySpelling_IsTheSame(string typed, string mailbox) =>
        Assert.Equal(mailbox, EmailAddress.MailboxOf(typed));

    [Theory]
    [InlineData("jan@mail.school.example", "school.example")]
    [InlineData("jan@a.b.ac.uk", "b.ac.uk")]
    [InlineData("jan@school.nl", "school.nl")]
    public void Domain_OfAnAddress_IsTheRegisteredOne(string typed, string domain) =>
        Assert.Equal(domain, EmailAddress.DomainOf(typed));
}
