namespace PlgTraject.Web.Features.Staff.AuditLog;

public static class AuditLogServices
{
    /// <summary>Registers what reads the audit log for its page.</summary>
    public static IServiceCollection AddAuditLog(this IServiceCollection services) =>
        services.AddScoped<AuditReader>();
}
