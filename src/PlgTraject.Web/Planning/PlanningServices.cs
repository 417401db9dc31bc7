using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Planning.Calendars;
using PlgTraject.Web.Planning.OwnCalendars;

namespace PlgTraject.Web.Planning;

public static class PlanningServices
{
    /// <summary>Registers the school holidays, loaded when the program starts, and what plans with them.</summary>
    public static IServiceCollection AddPlanning(this IServiceCollection services) => services
        .AddSingleton(provider => SchoolHolidayFile.Load(Path.Combine(
            AppContext.BaseDirectory, provider.GetRequiredService<IOptions<ContentOptions>>().Value.SchoolHolidays)))
        .AddSingleton<Planner>()
        .AddSingleton<PlanMoves>()
        .AddSingleton<OwnCalendar>();
}
