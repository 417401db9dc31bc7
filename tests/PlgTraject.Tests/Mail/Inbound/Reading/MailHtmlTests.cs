using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PlgTraject.Web.Mail.Inbound.Reading;

namespace PlgTraject.Tests.Mail.Inbound.Reading;

/// <summary>What a browser gets of the layout of a mail, whatever its sender put in it.</summary>
public sealed class MailHtmlTests
{
    private static readonly string[] Attributes =
        ["href", "rel", "target", "colspan", "rowspan", "dir", "start", "border", "style"];

    private static readonly string[] Declarations =
        ["color", "background-color", "font-weight", "font-style", "text-decoration", "text-align"];

    [Theory]
    [InlineData("<script>top.location='https://kwaad.example'</script>")]
    [InlineData("<img src=x onerror=alert(1)><svg/onload=alert(1)><math><mi xlink:href='javascript:alert(1)'>x</math>")]
    [InlineData("<meta http-equiv=refresh content='0;url=https://kwaad.example'><base href='https://kwaad.example/'>")]
    [InlineData("<link rel=stylesheet href=https://kwaad.example/a.css><style>@import '//kwaad.example';</style>")]
    [InlineData("<form action=https://kwaad.example><input name=geheim><button formaction=//k.example>x</button>")]
    [InlineData("<iframe srcdoc='<script>1</script>'></iframe><object data=//k.example></object><embed src=//k>")]
    [InlineData("<a href='&#106;avascript:alert(1)'>a</a><a href='java\tscript:1'>b</a><a href='data:text/html,'></a>")]
    [InlineData("<a href='vbscript:x'>a</a><a href='//kwaad.example'>b</a><a href='file:///etc/passwd'>c</a>")]
    [InlineData("<div style='position:fixed;inset:0;z-index:9;background:url(https://kwaad.example/x)'>dek</div>")]
    [InlineData("<p style=\"color:red;b\\61ckground:expression(alert(1));width:9999px;display:none\">x</p>")]
    [InlineData("<img src='cid:ons@ons.example'><table background='cid:x'><td background=//kwaad.example>x</table>")]
    [InlineData("<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>")]
    [InlineData("<svg><style><img src='</style><img src=x onerror=alert(1)>'></style></svg>")]
    [InlineData("<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=1&gt;'>")]
    [InlineData("<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>")]
    [InlineData("<template><script>1</script></template><xmp><script>1</script></xmp><plaintext><script>1</script>")]
    [InlineData("<p id=location name=cookie class=button>x</p><textarea autofocus onfocus=alert(1)></textarea>")]
    [InlineData("<video src=//kwaad.example poster=//kwaad.example><audio src=//k.example><source srcset=//k.example>")]
    [InlineData("<!--[if mso]><script>1</script><![endif]--><?xml:namespace prefix=o /><![CDATA[<script>1</script>]]>")]
    public void Of_HostileLayout_LeavesTextAndNothingElse(string html)
    {
        var body = Parse($"<p>voor</p>{html}<p>LEESBAAR</p>", out var written);

        foreach (var element in body.QuerySelectorAll("*"))
        {
            Assert.Matches(
                "^(a|abbr|b|br|blockquote|code|div|dd|dl|dt|em|hr|i|li|ol|p|pre|s|small|span|strong|sub|sup|table"
                + "|tbody|td|tfoot|th|thead|tr|u|ul|h[1-6])$",
                element.LocalName);
            foreach (var attribute in element.Attributes)
            {
                Assert.Contains(attribute.Name, Attributes);
                Assert.DoesNotContain("kwaad.example/x", attribute.Value, StringComparison.Ordinal);
            }

            foreach (var declaration in (element.GetAttribute("style") ?? "").Split(';').Where(one => one.Length > 0))
            {
                Assert.Contains(declaration.Split(':')[0].Trim(), Declarations);
                Assert.DoesNotContain("url", declaration, StringComparison.OrdinalIgnoreCase);
            }

            Assert.Matches("^$|^(https?|mailto|tel):", element.GetAttribute("href") ?? "");
        }

        Assert.Contains("voor", body.TextContent, StringComparison.Ordinal);
        Assert.Contains("LEESBAAR", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_Links_OpenElsewhereAndSayWhereTheyLead()
    {
        var body = Parse(
            "<a href='https://kwaad.example/in?a=1&b=2'>https://bank.example</a> "
            + "<a href='mailto:a@b.example'>a@b.example</a> <a href='https://b\u00E4nk.example/'>bank</a> "
            + "<a href='https://bank.example@kwaad.example/'>\u202Ebank</a> "
            + "<a href='http://g.co'>mijning.co/veilig</a> <a href='https://bank.example/'>bank.example</a>",
            out _);

        var links = body.QuerySelectorAll("a");
        Assert.All(links, link => Assert.Equal("noopener noreferrer", link.GetAttribute("rel")));
        Assert.All(links, link => Assert.Equal("_blank", link.GetAttribute("target")));
        Assert.Equal(
            "https://bank.example <https://kwaad.example/in?a=1&b=2> a@b.example bank <https://xn--bnk-qla.example/> "
            + "bank <https://kwaad.example/> mijning.co/veilig <http://g.co/> bank.example",
            body.TextContent);
    }

    [Fact]
    public void Of_WhatWordsNeed_Stays()
    {
        var body = Parse(
            "<p>Mijn antwoorden in het <font color=red><b>rood</b></font> "
            + "<span style='COLOR: #FFF; font-size:0'>wit</span><table border=1 bgcolor=#ffffcc><tr><th>dag"
            + "<td colspan=2>di<tr><td>x</table><ol start=3><li>drie<li>vier</ol>",
            out var written);

        Assert.Equal("rood", body.QuerySelector("span[style] > b")!.TextContent);
        // As red as can be read, and white that can be read.
        Assert.Equal(
            ["color: rgba(205, 0, 0, 1)", "color: rgba(100, 100, 100, 1)"],
            body.QuerySelectorAll("span[style]").Select(one => one.GetAttribute("style")!));
        Assert.Equal(["drie", "vier"], body.QuerySelectorAll("ol[start='3'] > li").Select(one => one.TextContent));
        Assert.Equal(2, body.QuerySelectorAll("table[border] tr").Length);
        Assert.Equal("di", body.QuerySelector("td[colspan='2']")!.TextContent);
    }

    private static IElement Parse(string html, out string written)
    {
        written = MailHtml.Of(html).Body;
        return new HtmlParser().ParseDocument($"<body>{written}</body>").Body!;
    }
}
