using PlgTraject.Web.Features.Inquiries.Spam;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Inquiries;

public static class InquiryServices
{
    public static IServiceCollection AddInquiries(this IServiceCollection services)
    {
        services.AddOptions<SpamOptions>().BindConfiguration(SpamOptions.Section);
        return services
            .AddSingleton<InquiryOptions>()
            .AddSingleton<InquiryMeter>()
            .AddSingleton<IPrivacyChapter, SpamChapter>()
            .AddSingleton<FormSeal>()
            .AddSingleton<ClientLimit>()
            .AddScoped<SenderLimits>()
            .AddScoped<SpamFilter>()
            .AddScoped<InquiryIntake>();
    }
}
