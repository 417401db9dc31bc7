namespace PlgTraject.Web.Features.Staff.Leads;

public static class LeadListsServices
{
    /// <summary>Registers what reads lists of leads.</summary>
    public static IServiceCollection AddLeadLists(this IServiceCollection services) =>
        services.AddScoped<LeadList>().AddScoped<LeadExport>();
}
