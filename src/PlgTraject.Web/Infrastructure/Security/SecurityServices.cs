using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Infrastructure.Security;

public static class SecurityServices
{
    private const string AllowedHosts = nameof(AllowedHosts);

    /// <summary>Registers sealed text, the headers of every answer, the limits of a request and the hosts that are answered.</summary>
    public static IServiceCollection AddSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SealedText>().AddSingleton<SecurityHeaders>();
        // First: the framework's own filters would answer without these headers.
        services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, SecurityHeadersFilter>());
        services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section);
        services.AddOptions<KestrelServerOptions>()
            .Configure<IOptions<LimitOptions>>((kestrel, limits) => RequestLimits.Apply(kestrel, limits.Value));
        // What is set, the framework applies by itself.
        if (string.IsNullOrWhiteSpace(configuration[AllowedHosts]))
        {
            services.AddOptions<HostFilteringOptions>().Configure<IOptions<SiteOptions>>((hosts, site) =>
                // Besides the site's own name those of this machine: health checks, and a developer's browser.
                hosts.AllowedHosts = [HostString.FromUriComponent(site.Value.BaseUrl).Host, "localhost", "127.0.0.1", "[::1]"]);
        }

        return services;
    }

    /// <summary>Sets the headers once more when an answer starts, because the error handler clears what was set before it.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app)
    {
        var security = app.ApplicationServices.GetRequiredService<SecurityHeaders>();
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                security.Add(context.Response.Headers);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }
}
