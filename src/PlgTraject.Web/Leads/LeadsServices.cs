using PlgTraject.Web.Leads.Absences;
using PlgTraject.Web.Leads.Answering;
using PlgTraject.Web.Leads.Duplicates;
using PlgTraject.Web.Leads.Figures;
using PlgTraject.Web.Leads.Inbound;
using PlgTraject.Web.Leads.Quarantine;
using PlgTraject.Web.Leads.Reply;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Leads;

public static class LeadsServices
{
    /// <summary>
    /// Registers the conversation with schools, and how its personal data are found, kept and erased.
    /// </summary>
    public static IServiceCollection AddLeads(this IServiceCollection services)
    {
        foreach (var row in LeadStatuses.OfConversation)
        {
            services.AddScoped<RetentionRule>(provider =>
                ActivatorUtilities.CreateInstance<StatusRetention>(provider, row.Status));
        }

        return services
            .AddQuarantine()
            .AddSingleton<LeadMails>()
            .AddReply()
            .AddAnswering()
            .AddInbound()
            .AddScoped<LeadReceivers>()
            .AddSingleton<AbsenceMail>()
            .AddScoped<AbsencePlan>()
            .AddScoped<LeadFigures>()
            .AddSingleton<MeasuredPromise>()
            .AddHostedService<MeasuredPromiseService>()
            .AddScoped<RetentionRule, AbsenceRetention>()
            .AddScoped<LeadConversation>()
            .AddScoped<LeadWork>()
            .AddScoped<LeadBatch>()
            .AddDuplicates()
            .AddScoped<LeadCorrections>()
            .AddScoped<LeadsByHand>()
            .AddScoped<LeadRemoval>()
            .AddScoped<LeadPersonalData>()
            .AddScoped<IPersonalData>(provider => provider.GetRequiredService<LeadPersonalData>())
            // After the leads of a person, with which some of the person's mails go.
            .AddScoped<IPersonalData, InboundPersonalData>()
            .AddSingleton<IPrivacyChapter, InquiryChapter>()
            .AddSingleton<IPrivacyChapter, LeadMailsChapter>()
            .AddSingleton<IPrivacyChapter, LeadPeriodsChapter>();
    }
}
