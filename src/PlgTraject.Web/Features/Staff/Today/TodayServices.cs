namespace PlgTraject.Web.Features.Staff.Today;

public static class TodayServices
{
    /// <summary>Registers what reads the first page of staff.</summary>
    public static IServiceCollection AddToday(this IServiceCollection services) => services.AddScoped<TodayReader>();
}
