namespace PlgTraject.Web.Features.Staff.Bulk;

public static class LeadBulkServices
{
    /// <summary>Registers what reads the leads of one act.</summary>
    public static IServiceCollection AddLeadBulk(this IServiceCollection services) =>
        services.AddScoped<LeadBulkReader>();
}
