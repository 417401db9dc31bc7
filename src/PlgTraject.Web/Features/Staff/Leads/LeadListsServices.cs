namespace PlgTraject.Web.Features.Staff.Leads;

public static class LeadListsServices
{
    /// <summary>Registers what reads lists of leads, and the board.</summary>
    public static IServiceCollection AddLeadLists(this IServiceCollection services) =>
        services.AddScoped<LeadRows>().AddScoped<LeadList>().AddScoped<BoardReader>().AddScoped<LeadExport>();
}
