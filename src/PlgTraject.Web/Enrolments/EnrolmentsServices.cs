using PlgTraject.Web.Enrolments.Links;
using PlgTraject.Web.Enrolments.Offers;

namespace PlgTraject.Web.Enrolments;

public static class EnrolmentsServices
{
    /// <summary>Registers what takes a school from an offer to its ten sessions.</summary>
    public static IServiceCollection AddEnrolments(this IServiceCollection services)
    {
        services.AddOptions<OfferOptions>().BindConfiguration(OfferOptions.Section);
        return services.AddScoped<SchoolLinks>();
    }
}
