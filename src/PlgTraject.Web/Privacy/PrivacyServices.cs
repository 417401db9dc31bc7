namespace PlgTraject.Web.Privacy;

public static class PrivacyServices
{
    /// <summary>Registers what happens to personal data: the page that tells, retention, erasure.</summary>
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddOptions<PrivacyOptions>().BindConfiguration(PrivacyOptions.Section);
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section);
        services.AddSingleton<PrivacyStatement>().AddHostedService<PrivacyTextRecord>();
        services.AddScoped<RetentionRule, MailRetention>().AddScoped<RetentionRule, AuditRetention>()
            .AddScoped<RetentionRule, ErasureRetention>().AddScoped<Retention>().AddHostedService<RetentionService>();
        services.AddScoped<PersonSearch>().AddScoped<PersonExport>().AddScoped<Eraser>().AddScoped<PersonErasure>()
            .AddScoped<RepeatedErasure>();
        return services;
    }
}
