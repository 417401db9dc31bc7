using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using FluentValidation;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using PlgTraject.Web.Infrastructure.Caching;
using PlgTraject.Web.Infrastructure.Logging;
using PlgTraject.Web.Infrastructure.Security;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Infrastructure;

public static class InfrastructureServices
{
    /// <summary>Registers logging, telemetry, MVC with views beside their controllers, every validator, time and the site settings.</summary>
    public static IServiceCollection AddInfrastructure(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        // Whatever thread it runs on, the product speaks Dutch.
        CultureInfo.DefaultThreadCurrentCulture = DutchText.Culture;
        CultureInfo.DefaultThreadCurrentUICulture = DutchText.Culture;

        services.AddLog(configuration, environment).AddTelemetry(configuration).AddSecurity(configuration);
        services.AddSingleton(TimeProvider.System);
        services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section);
        services.AddOptions<ProxyOptions>().BindConfiguration(ProxyOptions.Section);
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>((headers, proxy) =>
        {
            headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var network in proxy.Value.Parsed)
            {
                headers.KnownIPNetworks.Add(network);
            }
        });
        services.AddControllersWithViews(options =>
        {
            options.Filters.Add<AutoValidateAntiforgeryTokenAttribute>();
            options.Filters.Add<UnreadableRequestFilter>();
            // Names of fields as jQuery spells them, which nobody sends: a bracket too few would be an error of the server.
            options.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
            options.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
            options.Conventions.Add(new HeadFollowsGet());
        });
        // One of each for the whole program, since making its rules costs more than going by them; so none may need what is scoped.
        services.AddValidatorsFromAssembly(typeof(InfrastructureServices).Assembly, ServiceLifetime.Singleton);
        services.AddAntiforgery(options =>
        {
            // Browsers refuse a __Host- cookie over plain http, which is what a developer has.
            options.Cookie = environment.IsDevelopment() ? new CookieBuilder() : new SecureCookieBuilder();
            options.Cookie.Name = environment.IsDevelopment() ? "plg-form" : "__Host-plg-form";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            // Every answer has a stricter one already (SecurityHeaders).
            options.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<RazorViewEngineOptions>(options =>
            options.ViewLocationExpanders.Add(new FeatureViewLocationExpander()));
        // Dutch letters stay letters: entities for each é would only make the pages larger.
        services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton<PageCache>().AddHostedService<PageWarmUp>();
        services.AddSingleton<Readiness>();
        services.AddRouting(options => options.LowercaseUrls = true);
        return services;
    }
}
