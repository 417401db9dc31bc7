using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace PlgTraject.Tests.Support;

/// <summary>Every address the product answers, read from the product itself, so that a new one can't be forgotten.</summary>
internal static partial class Endpoints
{
    /// <summary>The routes as they are written, such as /beheer/aanvragen/{reference}; files included.</summary>
    public static IReadOnlyList<string> Routes(this AppFixture app) =>
    [
        .. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/')).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>An address of a route, with something in the place of each parameter.</summary>
    public static string Fill(string route, Func<string> value) => Parameter().Replace(route, _ => value());

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
