using Microsoft.Identity.Client;
using PlgTraject.Web.Mail.Inbound.Reading;

namespace PlgTraject.Web.Mail.Inbound;

public static class InboxServices
{
    /// <summary>
    /// Registers how our mailbox is read; nothing reads it while no host is set. <see cref="IMailPlacement"/> is of
    /// those who know leads.
    /// </summary>
    public static IServiceCollection AddInbox(this IServiceCollection services)
    {
        services.AddOptions<InboxOptions>().BindConfiguration(InboxOptions.Section);
        services.AddHealthChecks()
            .AddCheck<MailboxHealthCheck>("mailbox").AddCheck<LedgerHealthCheck>("mail-ledger");
        return services
            .AddSingleton<OurAddresses>()
            .AddScoped<MailLedger>()
            .AddScoped<MailReading>()
            .AddSingleton<LedgerState>()
            .AddHostedService<LedgerWatch>()
            .AddSingleton<IMsalHttpClientFactory, TokenClient>()
            .AddSingleton<MailboxTokens>()
            .AddSingleton<ImapConnections>()
            .AddSingleton<MailboxLeases>()
            .AddSingleton<MailboxState>()
            .AddSingleton<MailIntake>()
            .AddSingleton<MailboxReader>()
            .AddHostedService<MailboxService>();
    }
}
