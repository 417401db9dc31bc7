namespace PlgTraject.Web.Features.Staff.Leads;

public static class LeadPagesServices
{
    /// <summary>Registers what reads leads for their pages.</summary>
    public static IServiceCollection AddLeadPages(this IServiceCollection services) =>
        services.AddScoped<LeadList>().AddScoped<LeadExport>().AddScoped<LeadReader>();
}
