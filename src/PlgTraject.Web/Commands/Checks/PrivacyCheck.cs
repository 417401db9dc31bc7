using Microsoft.Extensions.Options;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Commands.Checks;

/// <summary>Checks whether the settings have all that the privacy page must tell.</summary>
internal static class PrivacyCheck
{
    public static Task<IEnumerable<Finding>> LookAsync(IServiceProvider services)
    {
        const string subject = "Privacy";
        var options = services.GetRequiredService<IOptions<PrivacyOptions>>().Value;
        var version = services.GetRequiredService<PrivacyStatement>().Version;
        List<Finding> findings =
            [Finding.Ok(subject, $"the page is version {version} and names {options.Processors.Count} processors")];
        if (options.Processors.Count == 0)
        {
            findings.Add(Finding.Warning($"{subject}:Processors",
                "empty: the page is silent about companies that handle data for you. "
                + "Name those that host the site and carry its mail."));
        }

        if (string.IsNullOrWhiteSpace(options.LegalBasis))
        {
            findings.Add(Finding.Warning($"{subject}:LegalBasis",
                "empty: the page does not say why you may use the data. "
                + "Give the sentence your privacy officer uses."));
        }

        return Task.FromResult<IEnumerable<Finding>>(findings);
    }
}
