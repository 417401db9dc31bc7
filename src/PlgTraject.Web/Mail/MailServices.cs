using Microsoft.Extensions.Options;

namespace PlgTraject.Web.Mail;

public static class MailServices
{
    /// <summary>Registers the outbox's dispatcher, with SMTP when a server is configured and else the pickup folder.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>()
            .BindConfiguration(MailOptions.Section)
            .ValidateDataAnnotations()
            .Validate(options => options.Smtp.Port is > 0 and <= 65535 && options.Smtp.TimeoutSeconds is > 0 and <= 600,
                "Mail:Smtp needs a Port from 1 to 65535 and TimeoutSeconds from 1 to 600.")
            .ValidateOnStart();
        services.AddSingleton<IMailTransport>(Transport);
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<OutboxDispatcher>();
        services.AddHostedService<OutboxService>();
        return services;
    }

    private static IMailTransport Transport(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<MailOptions>>();
        if (!string.IsNullOrEmpty(options.Value.Smtp.Host))
        {
            return new SmtpTransport(options);
        }

        var pickup = new PickupTransport(options, provider.GetRequiredService<IHostEnvironment>());
        provider.GetRequiredService<ILogger<PickupTransport>>().LogWarning(
            "No mail server is configured (Mail:Smtp:Host): mails are written to {Folder}", pickup.Folder);
        return pickup;
    }
}
