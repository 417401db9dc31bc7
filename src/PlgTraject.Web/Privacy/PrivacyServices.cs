using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Privacy;

public static class PrivacyServices
{
    /// <summary>Registers what happens to personal data: the page that tells, retention, erasure.</summary>
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddOptions<PrivacyOptions>().BindConfiguration(PrivacyOptions.Section);
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section);
        services.AddSingleton<PrivacyStatement>().AddHostedService<PrivacyTextRecord>();
        services.AddScoped<RetentionDue>().AddScoped<LeadRemoval>().AddScoped<Retention>().AddHostedService<RetentionService>();
        services.AddScoped<PersonSearch>().AddScoped<AccountErasure>().AddScoped<PersonErasure>().AddScoped<RepeatedErasure>();
        return services;
    }
}
