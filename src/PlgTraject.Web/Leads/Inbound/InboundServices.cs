using PlgTraject.Web.Mail.Inbound;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Leads.Inbound;

public static class InboundServices
{
    /// <summary>Registers what becomes of mails that schools and colleagues send.</summary>
    public static IServiceCollection AddInbound(this IServiceCollection services) => services
        .AddScoped<InboundNotices>()
        .AddScoped<LeadParticipants>()
        .AddScoped<MailOnLead>()
        .AddScoped<LeadMatching>()
        .AddScoped<IMailPlacement, MailPlacement>()
        .AddScoped<LeadCandidates>()
        .AddScoped<MailTriage>()
        .AddScoped<EarlyAnswers>()
        .AddScoped<MailDoubts>()
        .AddScoped<WaitingMails>()
        .AddScoped<BouncedMails>()
        .AddScoped<RetentionRule, InboundRetention>()
        .AddSingleton<IPrivacyChapter, InboundChapter>();
}
