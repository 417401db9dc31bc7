namespace PlgTraject.Web.Leads.Reply;

public static class ReplyServices
{
    /// <summary>Registers the clock of the promised answer, and what reminds staff of it.</summary>
    public static IServiceCollection AddReply(this IServiceCollection services)
    {
        services.AddOptions<OfficeOptions>().BindConfiguration(OfficeOptions.Section);
        return services
            .AddSingleton<OfficeHours>()
            .AddSingleton<ReplyClock>()
            .AddSingleton<ReplyReminderMail>()
            .AddScoped<ReplyReminders>()
            .AddHostedService<ReplyReminderService>();
    }
}
