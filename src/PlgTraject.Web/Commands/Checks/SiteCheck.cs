using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Features.Inquiries.Spam;
using PlgTraject.Web.Infrastructure.Security;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Commands.Checks;

/// <summary>
/// Checks the content that visitors see, the address of the site, and from which proxies a forwarded address is
/// believed.
/// </summary>
internal static class SiteCheck
{
    public static Task<IEnumerable<Finding>> LookAtContent(IServiceProvider services)
    {
        var programme = services.GetRequiredService<ProgrammeContent>();
        var price = DutchText.Euro(programme.Practical.PriceInCents);
        return Found(Finding.Ok("Content:File", $"{programme.Sessions.Count} sessions, {price}"));
    }

    public static Task<IEnumerable<Finding>> LookAtSpamRules(IServiceProvider services)
    {
        var rules = services.GetRequiredService<SpamRules>();
        return Found(Finding.Ok("Spam:File", $"{rules.Phrases.Count + rules.Findings.Count} rules"));
    }

    public static Task<IEnumerable<Finding>> LookAtAddress(IServiceProvider services)
    {
        const string subject = "Site:BaseUrl";
        var address = services.GetRequiredService<IOptions<SiteOptions>>().Value.BaseUrl;
        if (services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            return Found(Finding.Ok(subject, $"{address} (Development)"));
        }

        return Found(
            address.IsLoopback ? Finding.Fault(subject,
                $"{address} is this machine itself: links in mails lead nowhere. Set it to the address visitors use.")
            : address.Scheme != Uri.UriSchemeHttps ? Finding.Fault(subject,
                $"{address} is not https. Outside Development the cookies need https: put a proxy with TLS before it.")
            : Finding.Ok(subject, address.ToString()));
    }

    public static Task<IEnumerable<Finding>> LookAtProxy(IServiceProvider services)
    {
        var networks = services.GetRequiredService<IOptions<ProxyOptions>>().Value.Networks;
        return Found(Finding.Ok("Proxy:Networks", networks.Count == 0
            ? "empty: only a proxy on this machine is believed"
            : $"a proxy on this machine is believed, and {string.Join(", ", networks)}"));
    }

    private static Task<IEnumerable<Finding>> Found(Finding finding) =>
        Task.FromResult<IEnumerable<Finding>>([finding]);
}
