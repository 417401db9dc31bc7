using Microsoft.Extensions.Options;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Inquiries.Spam;

public static class SpamServices
{
    /// <summary>Registers the filter and the limits, and what the privacy page says about them.</summary>
    public static IServiceCollection AddSpam(this IServiceCollection services)
    {
        services.AddOptions<SpamOptions>().BindConfiguration(SpamOptions.Section);
        return services
            .AddSingleton(provider =>
            {
                var file = provider.GetRequiredService<IOptions<SpamOptions>>().Value.File;
                return SpamRules.Load(Path.Combine(AppContext.BaseDirectory, file));
            })
            .AddSingleton<CopiedText>()
            .AddSingleton<SpamReader>()
            .AddSingleton<IPrivacyChapter, SpamChapter>()
            .AddSingleton<FormSeal>()
            .AddSingleton<ClientLimit>()
            .AddScoped<SenderLimits>()
            .AddScoped<SpamFilter>();
    }
}
