namespace PlgTraject.Web.Features.Planner;

public static class PlannerServices
{
    /// <summary>Registers what the page for planning a school year needs besides the planner itself.</summary>
    public static IServiceCollection AddPlannerPages(this IServiceCollection services) =>
        services.AddSingleton<PlanChoices>().AddSingleton<PlanPages>();
}
