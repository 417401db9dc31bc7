using PlgTraject.Web.Commands.Checks;
using PlgTraject.Web.Data;

namespace PlgTraject.Web.Commands;

/// <summary>
/// Checks whether the product can work with this configuration. No server needs to run; nothing is sent and nothing is
/// changed.
/// </summary>
internal static class CheckCommand
{
    public static readonly Command Definition = new(
        "check", "", "Verifies the configuration and says what to do.", RunAsync);

    private static readonly (string Subject, Func<IServiceProvider, Task<IEnumerable<Finding>>> Look)[] Checks =
    [
        ("Content:File", SiteCheck.LookAtContent),
        ("Spam:File", SiteCheck.LookAtSpamRules),
        ("Site:BaseUrl", SiteCheck.LookAtAddress),
        ("Proxy:Networks", SiteCheck.LookAtProxy),
        ("Database", DatabaseCheck.LookAsync),
        ("Mail", MailCheck.LookAsync),
        ("Inbox", InboxCheck.LookAsync),
        ("Staff:OpenId", OpenIdCheck.LookAsync),
        ("Folders", FolderCheck.LookAsync),
        ("Privacy", PrivacyCheck.LookAsync),
        (TelemetryCheck.Subject, TelemetryCheck.LookAsync),
    ];

    private static async Task<int> RunAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var worst = Verdict.Ok;
        foreach (var (subject, look) in Checks)
        {
            foreach (var finding in await TryAsync(subject, look, scope.ServiceProvider))
            {
                var verdict = finding.Verdict.ToString().ToLowerInvariant();
                Console.WriteLine($"{verdict,-8} {finding.Subject}: {finding.Text}");
                worst = finding.Verdict > worst ? finding.Verdict : worst;
            }
        }

        return worst == Verdict.Fault ? Command.Failed : Command.Done;
    }

    private static async Task<IEnumerable<Finding>> TryAsync(
        string subject, Func<IServiceProvider, Task<IEnumerable<Finding>>> look, IServiceProvider services)
    {
        try
        {
            return await look(services);
        }
        // An exception of any kind is a finding, and the other checks go on.
#pragma warning disable CA1031
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return
            [
                Finding.Fault(subject, exception.IsOfDatabase() ? DatabaseAccess.Reason(exception) : exception.Message),
            ];
        }
    }
}
