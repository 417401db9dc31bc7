using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Infrastructure.Security;

public static class SecurityServices
{
    private const string AllowedHosts = nameof(AllowedHosts);

    /// <summary>
    /// Registers sealed text, the headers of every answer, the limits of a request, and the proxies and hosts that are
    /// accepted.
    /// </summary>
    public static IServiceCollection AddSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SealedText>().AddSingleton<SecurityHeaders>();
        // It must be the first: the framework's own filters may answer, and would do so without these headers.
        services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, SecurityHeadersFilter>());
        services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section);
        services.AddOptions<KestrelServerOptions>()
            .Configure<IOptions<LimitOptions>>((kestrel, limits) => RequestLimits.Apply(kestrel, limits.Value));
        // The framework itself applies the setting when there is one.
        if (string.IsNullOrWhiteSpace(configuration[AllowedHosts]))
        {
            services.AddOptions<HostFilteringOptions>().Configure<IOptions<SiteOptions>>((hosts, site) =>
                // Besides the name of the site those of this machine, for health checks and a developer's browser.
                hosts.AllowedHosts =
                    [HostString.FromUriComponent(site.Value.BaseUrl).Host, "localhost", "127.0.0.1", "[::1]"]);
        }

        // A name with a dot at its end is the same name, written in full.
        services.PostConfigure<HostFilteringOptions>(hosts => hosts.AllowedHosts =
            [.. hosts.AllowedHosts, .. hosts.AllowedHosts.Where(IsName).Select(host => $"{host}.")]);
        return services.AddTrustedProxies();
    }

    /// <summary>
    /// Sets the headers once more when an answer starts, because the error handler clears what was set before it.
    /// </summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app)
    {
        var security = app.ApplicationServices.GetRequiredService<SecurityHeaders>();
        app.Use((context, next) =>
        {
            // An error page is made at another path.
            var path = context.Request.Path;
            context.Response.OnStarting(() =>
            {
                security.Add(context.Response.Headers, path);
                FrameAttribute.Apply(context);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    /// <summary>Whether it is a name, and no address of a machine or "*" for all hosts.</summary>
    private static bool IsName(string host) => char.IsAsciiLetter(host[^1]);

    private static IServiceCollection AddTrustedProxies(this IServiceCollection services)
    {
        services.AddOptions<ProxyOptions>().BindConfiguration(ProxyOptions.Section);
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>((headers, proxy) =>
        {
            headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var network in proxy.Value.Parsed)
            {
                headers.KnownIPNetworks.Add(network);
            }
        });
        return services;
    }
}
