using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;
using PlgTraject.Web.Infrastructure.Security;
using PlgTraject.Web.Infrastructure.Web.Forms;

namespace PlgTraject.Web.Infrastructure.Web;

public static class WebServices
{
    /// <summary>
    /// How long the cookie with a notice lives. The page that shows the notice is the next one, and the browser asks
    /// for it at once.
    /// </summary>
    private static readonly TimeSpan NoticeLength = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Registers MVC with views beside their controllers, protection against forged forms, the cookie with a notice,
    /// and readiness.
    /// </summary>
    public static IServiceCollection AddWeb(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section);
        services.AddControllersWithViews(options =>
        {
            options.Filters.Add<FormToken.Filter>();
            options.Filters.Add<BlankAddressFilter>();
            // A form has no more fields than FormReading takes. A lower limit here would be an error of the server.
            options.MaxModelBindingCollectionSize = int.MaxValue;
            // These read the names of fields as jQuery spells them, which nobody sends. A name with a bracket too few
            // would make them throw, and so be an error of the server.
            options.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
            options.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
            options.ModelBinderProviders.Insert(0, new TextBinderProvider());
            options.Conventions.Add(new HeadFollowsGet());
        });
        services.AddAntiforgery(options =>
        {
            options.Cookie = environment.IsDevelopment() ? new CookieBuilder() : new SecureCookieBuilder();
            SiteCookies.Lock(options.Cookie, "plg-form", environment);
            // The builder itself makes the cookie Secure, in a way that antiforgery accepts.
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // SecurityHeaders gives every answer a stricter one.
            options.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            SiteCookies.Lock(options.Cookie, "plg-melding", environment);
            options.Cookie.MaxAge = NoticeLength;
        });
        services.Configure<RazorViewEngineOptions>(options =>
            options.ViewLocationExpanders.Add(new FeatureViewLocationExpander()));
        // Dutch letters stay letters: an entity for each é would only make the pages larger.
        services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton<Readiness>();
        services.AddSingleton<FormPages>();
        return services.AddRouting(options => options.LowercaseUrls = true);
    }
}
