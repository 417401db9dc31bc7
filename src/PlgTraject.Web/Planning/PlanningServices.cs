using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Planning.Calendars;
using PlgTraject.Web.Planning.OwnCalendars;

namespace PlgTraject.Web.Planning;

public static class PlanningServices
{
    /// <summary>Registers the school holidays, loaded when the program starts, and what plans with them.</summary>
    public static IServiceCollection AddPlanning(this IServiceCollection services) => services
        .AddSingleton(provider => SchoolHolidayFile.Load(
            PathOf(provider.GetRequiredService<IOptions<ContentOptions>>().Value)))
        .AddSingleton<Planner>()
        .AddSingleton<PlanLoosenings>()
        .AddSingleton<PlanChanges>()
        .AddSingleton<PlanMoves>()
        .AddSingleton<OwnCalendar>();

    /// <summary>Where the school holidays stand.</summary>
    public static string PathOf(ContentOptions options) =>
        Path.Combine(AppContext.BaseDirectory, options.SchoolHolidays);
}
