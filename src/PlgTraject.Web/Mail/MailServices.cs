using Microsoft.Extensions.Options;
using PlgTraject.Web.Mail.Inbound;

namespace PlgTraject.Web.Mail;

public static class MailServices
{
    /// <summary>Time to record what became of a mail, besides the time to send it.</summary>
    private static readonly TimeSpan TimeToRecord = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Registers the outbox, which sends by SMTP when a server is set, and otherwise writes to a folder.
    /// </summary>
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section);
        services.AddSingleton<MailComposer>();
        services.AddSingleton<PickupFolder>();
        services.AddSingleton<SmtpConnections>();
        services.AddSingleton<IMailTransport>(Transport);
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<OutboxLeases>();
        services.AddSingleton<OutboxOutcomes>();
        services.AddSingleton<OutboxState>();
        services.AddScoped<RefusedMails>();
        services.AddSingleton<MailMeter>();
        services.AddSingleton<OutboxDispatcher>();
        services.AddHostedService<OutboxService>();
        services.AddHealthChecks().AddCheck<OutboxHealthCheck>("outbox");
        services.AddInbox();
        // A mail that is being sent is finished before the program stops.
        services.AddOptions<HostOptions>().Configure<IOptions<MailOptions>>((host, mail) =>
            host.ShutdownTimeout = mail.Value.Smtp.Timeout + TimeToRecord);
        return services;
    }

    private static IMailTransport Transport(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<MailOptions>>();
        if (!string.IsNullOrEmpty(options.Value.Smtp.Host))
        {
            return new SmtpTransport(provider.GetRequiredService<SmtpConnections>());
        }

        var folder = provider.GetRequiredService<PickupFolder>();
        provider.GetRequiredService<ILogger<PickupTransport>>().LogWarning(
            "No mail server is configured (Mail:Smtp:Host): mails are written to {Folder}", folder.Path);
        return new PickupTransport(folder);
    }
}
