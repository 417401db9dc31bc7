namespace PlgTraject.Web.Features.Staff.Figures;

public static class FiguresServices
{
    /// <summary>Registers what reads the page with figures.</summary>
    public static IServiceCollection AddFigures(this IServiceCollection services) =>
        services.AddScoped<FiguresReader>();
}
