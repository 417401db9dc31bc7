using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace PlgTraject.Tests.Support;

/// <summary>
/// Everything that can be asked of the product, read from the product itself, so that nothing new can be forgotten.
/// </summary>
internal static partial class Endpoints
{
    /// <summary>What the development server has for files that were added since it was built.</summary>
    private const string AnyFile = "{**path:file}";

    /// <summary>The routes as they are written, such as /beheer/aanvragen/{reference}; files included.</summary>
    public static IReadOnlyList<string> Routes(this AppFixture app) =>
    [
        .. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'))
            .Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>An address of a route, with something in the place of each parameter.</summary>
    public static string Fill(string route, Func<string> value) => Parameter().Replace(route, _ => value());

    /// <summary>What an action or another handler answers, a method each; files are left out.</summary>
    public static IEnumerable<Endpoint> Of(AppFixture app) => app.Services
        .GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
            && endpoint.RoutePattern.RawText != AnyFile)
        .SelectMany(endpoint =>
            (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST", "PUT", "DELETE"])
            .Where(method => method != "HEAD")
            .Select(method => new Endpoint(Name(endpoint), method, endpoint.RoutePattern, NeedsSession(endpoint))))
        .DistinctBy(endpoint => (endpoint.Name, endpoint.Method, endpoint.Pattern.RawText));

    private static bool NeedsSession(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null
        && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null;

    private static string Name(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action
            ? $"{action.ControllerTypeInfo.Name}.{action.MethodInfo.Name}"
            : endpoint.RoutePattern.RawText!;

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    /// <param name="Name">Controller and action, or the address of what is neither.</param>
    /// <param name="Method">GET, POST, PUT or DELETE.</param>
    /// <param name="Pattern">Its address.</param>
    /// <param name="NeedsSession">Whether only a colleague who is signed in may ask it.</param>
    internal sealed record Endpoint(string Name, string Method, RoutePattern Pattern, bool NeedsSession)
    {
        /// <summary>The address, with something in the place of its parameters.</summary>
        public string Path(string reference) =>
            Path(parameter => parameter == "reference" ? reference : "1");

        /// <summary>The address, with a value in the place of each parameter.</summary>
        public string Path(Func<string, string> value) => "/" + string.Join('/', Pattern.PathSegments.Select(segment =>
            string.Concat(segment.Parts.Select(part => part switch
            {
                RoutePatternLiteralPart literal => literal.Content,
                RoutePatternParameterPart parameter => value(parameter.Name),
                _ => throw new NotSupportedException(part.ToString()),
            }))));
    }
}
