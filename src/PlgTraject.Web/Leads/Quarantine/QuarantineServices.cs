using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Leads.Quarantine;

public static class QuarantineServices
{
    /// <summary>Registers what keeps the quarantine from being forgotten, and when what is in it goes.</summary>
    public static IServiceCollection AddQuarantine(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<QuarantineHealthCheck>("quarantine");
        return services
            .AddScoped<SeenSuspectRetention>()
            .AddScoped<RetentionRule>(provider => provider.GetRequiredService<SeenSuspectRetention>())
            .AddScoped<UnseenSuspectRetention>()
            .AddScoped<RetentionRule>(provider => provider.GetRequiredService<UnseenSuspectRetention>())
            .AddScoped<RetentionRule, QuarantineMailRetention>()
            .AddScoped<WaitingSuspects>()
            .AddSingleton<QuarantineMail>()
            .AddScoped<QuarantineWatch>()
            .AddHostedService<QuarantineWatchService>();
    }
}
