using PlgTraject.Web.Features.Inquiries.Spam;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Inquiries;

public static class InquiryServices
{
    /// <summary>
    /// Registers what it takes to ask a question: the form, the intake, what stops spam, and what the privacy page says
    /// of them.
    /// </summary>
    public static IServiceCollection AddInquiries(this IServiceCollection services) => services
        .AddSpam()
        .AddSingleton<IPrivacyChapter, FormCookieChapter>()
        .AddSingleton<IPrivacyChapter, DraftChapter>()
        .AddSingleton<InquiryMeter>()
        .AddScoped<InquiryIntake>();
}
