using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Mail.Inbound.Reading;

namespace PlgTraject.Tests.Mail.Inbound.Reading;

/// <summary>What people read of a mail: whose words are whose, and nothing is lost or takes long.</summary>
public sealed class MailReadingTests
{
    [Theory]
    // Gmail, and a signature.
    [InlineData(
        "Ja graag.\n\n-- \nZoë\n\nOp ma 7 dec 2026 om 09:30 schreef Eva <eva@ons.example>:\n\n> Komt het?\n>\n> Eva",
        "Ja graag.", true, true)]
    // Outlook.
    [InlineData(
        "Dat past.\n\n______________________\nVan: Eva <eva@ons.example>\nVerzonden: maandag\nAan: Zoë\n\nKomt het?",
        "Dat past.", false, true)]
    // Apple, broken over two lines, without signs before what is quoted.
    [InlineData(
        "Prima!\n\nOp 7 dec 2026 om 09:30 heeft Eva <eva@ons.example>\nhet volgende geschreven:\n\nKomt het?",
        "Prima!", false, true)]
    // An old program, in English.
    [InlineData(
        "Fine.\n\n-----Original Message-----\nFrom: Eva\nSent: Monday\n\nKomt het uit?", "Fine.", false, true)]
    // Somebody who only tells when something was written quotes nothing.
    [InlineData("Op maandag schreef ik jullie al:\nhet past ons niet.", "Op maandag", false, false)]
    public void Of_AnswerOfAMailProgram_FoldsWhatItAnswers(
        string text, string own, bool isSigned, bool hasQuote)
    {
        var mail = Read(TestMail.Of(text));

        Assert.StartsWith(own, mail.OwnText, StringComparison.Ordinal);
        Assert.Equal(
            isSigned, mail.Blocks.Any(block => block is { Kind: MailBlockKind.Signature, IsFolded: false }));
        Assert.Equal(hasQuote, mail.Blocks.Any(block => block is { Kind: MailBlockKind.Quote, IsFolded: true }));
        Assert.Equal(
            [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd())],
            mail.WholeText.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Of_AnswersBetweenWhatIsQuoted_StayWhereTheyStand()
    {
        var mail = Read(TestMail.Of("> Wanneer?\nDinsdag.\n> Met wie?\nHet hele team."));

        Assert.Equal(
            [MailBlockKind.Quote, MailBlockKind.Own, MailBlockKind.Quote, MailBlockKind.Own],
            mail.Blocks.Select(block => block.Kind));
        Assert.Equal("Dinsdag.\n\nHet hele team.", mail.OwnText);
    }

    [Theory]
    [InlineData("FW: Vraag", "Zie onder.\n\nVan: Zoë <zoe@r.example>\nVerzonden: 7 december\nAan: Eva\n\nDag!")]
    [InlineData("Vraag", "> Alleen dit")]
    public void Of_WhatIsSentOn_IsNotFolded(string subject, string text) =>
        Assert.DoesNotContain(Read(TestMail.Of(text, subject: subject)).Blocks, block => block.IsFolded);

    [Fact]
    public void Of_OnlyALayout_IsReadAsText()
    {
        const string html = """
            <html><head><title>Weg</title><style>p { color: red }</style></head><body>
            <p class=MsoNormal>Dag   Eva,</p><p class=MsoNormal>&nbsp;</p><p>Twee&shy;de <b>regel</b><br>derde</p>
            <script>alert("<p>weg</p>")</script><ol><li>een<li>twee</ol><!-- weg -->
            <table><tr><td>maandag<td>9.00</table><div style="display:none">ook dit</div>
            <a href="https://kwaad.example/in">https://bank.example</a> <a href="javascript:alert(1)">klik</a>
            <img alt="Logo" src="https://volg.example/1.gif"><img src="https://volg.example/2.gif">
            <blockquote>Komt het uit?</blockquote></body>
            """;

        var mail = Read(TestMail.Of(text: null, html: html));

        Assert.True(mail is { IsFromHtml: true, HasHtml: true });
        Assert.Equal(
            "Dag Eva,\n\nTweede regel\nderde\n1. een\n2. twee\n\nmaandag | 9.00\n\nook dit\n"
            + "https://bank.example <https://kwaad.example/in> klik [afbeelding: Logo]",
            mail.OwnText);
        Assert.Contains(mail.Blocks, block => block is { Kind: MailBlockKind.Quote, Text: "> Komt het uit?" });
    }

    [Fact]
    public void Of_WhatHidesOrPretends_IsShownAndTold()
    {
        var mail = TestMail.Of("Regel\u202Etxet\u202C\0\uFFFD", subject: "\u202E\u200B", from: "boef@kwaad.example");
        var forged = Read(TestMail.Of(from: "boef@kwaad.example", fromName: "directie@bank.example"));

        Assert.Equal("Regeltxet\uFFFD", Read(mail).OwnText);
        Assert.Equal("(geen onderwerp)", Read(mail).Subject);
        Assert.Contains("Sommige letters waren niet te lezen.", Read(mail).Defects);
        Assert.Contains(forged.Defects, defect => defect.Contains("een ander adres", StringComparison.Ordinal));
        Assert.Equal(["De mail heeft geen tekst."], Read(TestMail.Of(text: " \n ")).Defects);
    }

    [Fact]
    public void Of_MoreQuotesThanAnybodyOpens_LeavesTheRestUnfolded()
    {
        var text = string.Concat(
            Enumerable.Range(0, 1000).Select(number => $"> vraag {number}\n\nantwoord {number}\n"));

        var blocks = Read(TestMail.Of(text)).Blocks;

        Assert.InRange(blocks.Count, 100, 250);
        Assert.False(blocks[^1].IsFolded);
        Assert.Contains("antwoord 999", blocks[^1].Text, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Endless { get; } = new(
        ("text", new string('a', InboundContent.LongestText)),
        ("text", Many("> ", "Op 1 om 1:1 schreef a@b.example\n")),
        ("text", Many("", "Van: a\n")),
        ("text", Many("", "\n")),
        ("text", Many("Op 7 dec om 9:30 schreef a@b ", "x ")),
        ("text", Many("e", "\u0301")),
        ("html", Many("", "<div>")),
        ("html", Many("", "<blockquote>a")),
        ("html", Many("", "<ol><li>")),
        ("html", Many("", "<table><td>")),
        ("html", Many("", "<b><p>")),
        ("html", string.Concat(Enumerable.Range(0, 30_000).Select(number => $"<b a={number}>")) + Many("", "<p>a")),
        ("html", Many("<a href='https://a.example'>", "<a href='https://b.example'>x")),
        ("html", Many("<p ", "a='")),
        ("html", Many("", "<!--")),
        ("html", Many("", "&")),
        ("html", Many("<p style=\"", "color:rgb((")),
        ("html", Many("<select>", "<svg><math><style>")),
        ("html", Many("", "<")));

    /// <summary>A tree of tags can be as deep as a text is long, and a search for quotes take its square.</summary>
    [Theory]
    [MemberData(nameof(Endless))]
    public async Task Of_EndlessMail_TakesNoTime(string kind, string content)
    {
        var mail = kind == "text" ? TestMail.Of(content) : TestMail.Of(text: null, html: content);

        var stop = TestContext.Current.CancellationToken;
        await Task.Run(() => Read(mail), stop).WaitAsync(TimeSpan.FromSeconds(30), stop);
        if (kind == "html")
        {
            await Task.Run(() => MailHtml.Of(content), stop).WaitAsync(TimeSpan.FromSeconds(30), stop);
        }
    }

    [Theory]
    [InlineData("Vraag van de school.pdf", "Vraag van de school.pdf", "pdf", false)]
    [InlineData("factuur.pdf.exe", "factuur.pdf.exe", "programma (.exe)", true)]
    [InlineData("factuur\u202Efdp.exe", "factuurfdp.exe", "programma (.exe)", true)]
    [InlineData("factuur.pdf                          .exe", "factuur.pdf .exe", "programma (.exe)", true)]
    [InlineData("factuur.exe. . ", "factuur.exe", "programma (.exe)", true)]
    [InlineData("factuur．exe", "factuur.exe", "programma (.exe)", true)]
    [InlineData("../../etc/passwd", "_.._etc_passwd", "bestand van een onbekende soort", true)]
    [InlineData("C:\\con.txt", "C__con.txt", "tekst", false)]
    [InlineData("con.txt", "_con.txt", "tekst", false)]
    [InlineData("a\r\nSet-Cookie: x.docx", "a Set-Cookie_ x.docx", "Word-document", false)]
    [InlineData("begroting.xlsm", "begroting.xlsm", "document met macro's (.xlsm)", true)]
    [InlineData("zip van zips.ZIP", "zip van zips.ZIP", "archief (.ZIP)", true)]
    [InlineData("tekening.svg", "tekening.svg", "webpagina (.svg)", true)]
    [InlineData("", "bestand.pdf", "pdf", false)]
    public void Of_File_IsCalledWhatItIs(string sent, string name, string kind, bool isDangerous)
    {
        var file = ReadableFile.Of(1, sent, "application/pdf", 10);

        Assert.Equal((name, kind, isDangerous), (file.SafeName, file.Kind, file.Danger is not null));
        var endless = ReadableFile.Of(1, $"{new string('é', 240)}.exe", "", 1);
        Assert.EndsWith("….exe", endless.SafeName, StringComparison.Ordinal);
        Assert.StartsWith(
            "De naam doet zich voor als pdf", ReadableFile.Of(1, "a.pdf .exe", "", 1).Danger, StringComparison.Ordinal);
    }

    private static ReadableMail Read(InboundMail mail) => MailReading.Of(mail, []);

    private static string Many(string first, string part) =>
        first + string.Concat(Enumerable.Repeat(part, (InboundContent.LongestText - first.Length) / part.Length));
}
