using System.Reflection;
using System.Text.RegularExpressions;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Documents.Drawing;

namespace PlgTraject.Tests.Documents.Drawing;

public sealed class PaletteTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Palette_EveryColour_IsTheTokenOfItsName()
    {
        var css = await app.Visitor().GetStringAsync("/css/site.css", TestContext.Current.CancellationToken);
        var colours = typeof(Palette).GetFields(BindingFlags.Public | BindingFlags.Static);

        Assert.NotEmpty(colours);
        Assert.All(colours, colour => Assert.Equal(Token(css, colour.Name), colour.GetRawConstantValue()));
    }

    /// <summary>"DeepInk" is the token --deep-ink, where the light scheme sets it: the first time.</summary>
    private static string Token(string css, string name)
    {
        var token = Regex.Replace(name, "(?<!^)([A-Z])", "-$1").ToLowerInvariant();
        return Regex.Match(css, $@"--{token}:\s*(#[0-9a-f]+);").Groups[1].Value;
    }
}
