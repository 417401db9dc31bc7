using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Tests.Infrastructure.Web;

/// <summary>
/// Addresses stand in one class: nothing else of the product writes one by hand, and all of them lead somewhere.
/// </summary>
public sealed partial class AddressesTests(AppFixture app) : IClassFixture<AppFixture>
{
    /// <summary>Part of a path with characters that mean something there, so that a link has to encode them.</summary>
    private const string Segment = "é b?c#d";

    /// <summary>
    /// What is no route of its own: where both answers about health begin, and what the OpenID handler answers.
    /// </summary>
    private static readonly string[] NoRoutes = [Addresses.Health, Addresses.Staff.OpenIdCallback];

    private static readonly Regex[] Rules =
        [BeginsAsAddress(), OnlySlash(), LaterSegment(), RelativeRoute(), Query()];

    public static TheoryData<string> Constants => [.. Names().Distinct()];

    public static TheoryData<string> Templates => [.. Names().Where(IsTemplate)];

    [Fact]
    public void Source_Any_WritesNoAddressByHand()
    {
        var root = app.Services.GetRequiredService<IHostEnvironment>().ContentRootPath;
        var files = Directory.EnumerateFiles(root, "*.cs*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file)).Where(IsOurs).ToList();
        Assert.Contains(Path.Combine("Features", "Shared", "_Layout.cshtml"), files);

        var found = from file in files
                    from line in File.ReadLines(Path.Combine(root, file)).Index()
                    where IsByHand(line.Item)
                    select $"{file}, line {line.Index + 1}: {line.Item.Trim()}";

        Assert.True(!found.Any(), $"""
            These lines write an address by hand. Use a constant or a method of Infrastructure/Web/Addresses.cs, so that
            a page has one address everywhere:
            {string.Join('\n', found)}
            """);
    }

    [Theory]
    [InlineData("""<a href="/tarief">""")]
    [InlineData("""<a href="/">""")]
    [InlineData("""<a href='/#deel'>""")]
    [InlineData("""<form method="post" action="@Addresses.Staff.Privacy/wissen">""")]
    [InlineData("""<a href="@Addresses.Staff.Leads/@row.Reference">""")]
    [InlineData("""<a href="@Addresses.Staff.Audit?over=@Model.Id">""")]
    [InlineData("""<button formaction="@url/uit">""")]
    [InlineData("""[HttpGet("/tarief"), CachedPage]""")]
    [InlineData("""[HttpPost("{reference}/status")]""")]
    [InlineData("""[Route(Addresses.Staff.Leads + "/{reference}/wissen")]""")]
    [InlineData("""site.AbsoluteUrl($"/beheer/aanvragen/{lead.Reference}")""")]
    [InlineData("""site.AbsoluteUrl("/")""")]
    [InlineData("""new SeeOtherResult($"{Path}/bedankt/{reference}")""")]
    [InlineData("""new SeeOtherResult($"{Addresses.Staff.SignIn}?gedaan=wachtwoord")""")]
    [InlineData("""new SeeOtherResult(Addresses.Staff.SignIn + "?melding=mislukt")""")]
    public void IsByHand_LineWithAnAddress_IsTrue(string line) => Assert.True(IsByHand(line));

    [Theory]
    [InlineData("""<a href="@Addresses.Staff.Lead(row.Reference)">""")]
    [InlineData("""<link rel="stylesheet" href="~/css/site.css">""")]
    [InlineData("""<a href="https://www.openstreetmap.org/search?query=@address">""")]
    [InlineData("""<a href="mailto:@Model.Email?subject=@subject">""")]
    [InlineData("""[HttpGet(Addresses.Staff.LeadTemplate)]""")]
    [InlineData("""cookie.Path = "/";""")]
    [InlineData("""/// <summary>Sends who asks for "/tarief/" elsewhere.</summary>""")]
    public void IsByHand_LineWithoutAnAddress_IsFalse(string line) => Assert.False(IsByHand(line));

    [Theory, MemberData(nameof(Constants))]
    public void Constant_Any_IsARoute(string name)
    {
        var addresses = Fields().Where(field => field.Name == name).Select(Value).ToList();

        Assert.All(addresses, address => Assert.Contains(address, app.Routes().Concat(NoRoutes)));
    }

    /// <summary>
    /// The method of the same name makes the link: it leads to the route, with the parameters as they were given.
    /// </summary>
    [Theory, MemberData(nameof(Templates))]
    public void Link_ToATemplate_LeadsToItsRoute(string name)
    {
        var field = Assert.Single(Fields(), field => field.Name == name);
        var method = field.DeclaringType!.GetMethod(name[..^"Template".Length])!;
        object[] values =
            [.. method.GetParameters().Select(one => one.ParameterType == typeof(long) ? (object)7L : Segment)];

        var link = (string)method.Invoke(null, values)!;

        var found = new RouteValueDictionary();
        var matcher = new TemplateMatcher(TemplateParser.Parse(Value(field)[1..]), []);
        Assert.True(matcher.TryMatch(PathString.FromUriComponent(link), found), link);
        Assert.Equal(values.Select(value => value.ToString()), found.Values.Select(value => value!.ToString()));
    }

    [Fact]
    public void Link_WithoutParameters_HasNoQuery() => Assert.Equal("/beheer/aanvragen", Addresses.Staff.LeadsWhere());

    [Fact]
    public void Link_WithParameters_EncodesThemInTheQuery() =>
        Assert.Equal(
            "/beheer/aanvragen?zoek=A%26B%20school&pagina=2", Addresses.Staff.LeadsWhere(
                (Addresses.Staff.WordsParameter, "A&B school"), (Addresses.Staff.StatusParameter, null),
                (Addresses.Staff.PageParameter, "2")));

    private static IEnumerable<FieldInfo> Fields() => typeof(Addresses).GetNestedTypes().Append(typeof(Addresses))
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(field => Value(field).StartsWith('/'));

    private static IEnumerable<string> Names() => Fields().Select(constant => constant.Name);

    private static string Value(FieldInfo field) => (string)field.GetRawConstantValue()!;

    /// <summary>Nobody links to just any page.</summary>
    private static bool IsTemplate(string name) =>
        name.EndsWith("Template", StringComparison.Ordinal) && name != nameof(Addresses.Staff.AnyTemplate);

    private static bool IsOurs(string file)
    {
        var name = Path.GetFileName(file);
        return (name.EndsWith(".cs", StringComparison.Ordinal) || name.EndsWith(".cshtml", StringComparison.Ordinal))
            && !name.StartsWith($"{nameof(Addresses)}.", StringComparison.Ordinal)
            && !file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj" or "Migrations");
    }

    private static bool IsByHand(string line) => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        && Rules.Any(rule => rule.IsMatch(line));

    /// <summary>Text that begins as a path: "/tarief", "/{reference}" or "/#deel".</summary>
    [GeneratedRegex("""(?<!\$|\$@)["']/[a-z.{#?]|\$@?"/[a-z.#?]""")]
    private static partial Regex BeginsAsAddress();

    /// <summary>The home page as an attribute or an argument. Elsewhere a slash is mostly something else.</summary>
    [GeneratedRegex("""[(=]"/"|='/'""")]
    private static partial Regex OnlySlash();

    /// <summary>A segment after a value: $"{url}/wissen", or "@url/wissen" in a view.</summary>
    [GeneratedRegex("""\}/[a-z]|="@[^"]*[\w)]/[\w@]""")]
    private static partial Regex LaterSegment();

    [GeneratedRegex("""(Route|Http[A-Z][a-z]+)\(@?"[^"]""")]
    private static partial Regex RelativeRoute();

    [GeneratedRegex("""Addresses\.[^?]*\?[a-z]+=""")]
    private static partial Regex Query();
}
