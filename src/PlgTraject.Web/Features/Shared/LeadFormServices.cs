namespace PlgTraject.Web.Features.Shared;

public static class LeadFormServices
{
    /// <summary>Registers what the forms of visitors and of colleagues have in common.</summary>
    public static IServiceCollection AddLeadForms(this IServiceCollection services) =>
        services.AddSingleton<LeadFieldChoices>();
}
