using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Inquiries.Spam;

public static class SpamServices
{
    /// <summary>Registers the filter and the limits, and what the privacy page says about them.</summary>
    public static IServiceCollection AddSpam(this IServiceCollection services)
    {
        services.AddOptions<SpamOptions>().BindConfiguration(SpamOptions.Section);
        return services
            .AddSingleton<IPrivacyChapter, SpamChapter>()
            .AddSingleton<FormSeal>()
            .AddSingleton<ClientLimit>()
            .AddScoped<SenderLimits>()
            .AddScoped<SpamFilter>();
    }
}
