namespace PlgTraject.Web.Features.Staff.LeadDetail;

public static class LeadDetailServices
{
    /// <summary>Registers what reads the page of a lead.</summary>
    public static IServiceCollection AddLeadDetail(this IServiceCollection services) =>
        services.AddScoped<LeadReader>();
}
