using PlgTraject.Web.Features.Inquiries.Spam;

namespace PlgTraject.Web.Features.Inquiries;

public static class InquiryServices
{
    /// <summary>Registers what it takes to ask a question: the form, the intake, and what stops spam.</summary>
    public static IServiceCollection AddInquiries(this IServiceCollection services) => services
        .AddSpam()
        .AddSingleton<InquiryChoices>()
        .AddSingleton<InquiryMeter>()
        .AddScoped<InquiryIntake>();
}
