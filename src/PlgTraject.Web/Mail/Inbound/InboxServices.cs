namespace PlgTraject.Web.Mail.Inbound;

public static class InboxServices
{
    /// <summary>Registers how our mailbox is read; nothing reads it while no host is set.</summary>
    public static IServiceCollection AddInbox(this IServiceCollection services)
    {
        services.AddOptions<InboxOptions>().BindConfiguration(InboxOptions.Section);
        return services
            .AddSingleton<OurAddresses>()
            .AddScoped<MailLedger>();
    }
}
