namespace PlgTraject.Web.Features.Findability;

public static class FindabilityServices
{
    /// <summary>The picture for where pages are shared.</summary>
    public static IServiceCollection AddFindability(this IServiceCollection services) =>
        services.AddSingleton<SharingImage>();
}
