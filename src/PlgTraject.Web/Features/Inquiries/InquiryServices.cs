using FluentValidation;

namespace PlgTraject.Web.Features.Inquiries;

public static class InquiryServices
{
    public static IServiceCollection AddInquiries(this IServiceCollection services) => services
        .AddSingleton<InquiryOptions>()
        .AddSingleton<InquiryMails>()
        .AddSingleton<InquiryMeter>()
        .AddScoped<InquiryIntake>()
        // Its rules are made once: that costs more than going by them.
        .AddSingleton<IValidator<InquiryForm>, InquiryFormValidator>();
}
