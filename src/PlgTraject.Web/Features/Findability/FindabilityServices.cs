namespace PlgTraject.Web.Features.Findability;

public static class FindabilityServices
{
    /// <summary>Registers the picture that is shown where a page is shared.</summary>
    public static IServiceCollection AddFindability(this IServiceCollection services) =>
        services.AddSingleton<SharingImage>();
}
