namespace PlgTraject.Web.Features.Staff.PersonalData;

public static class PersonalDataServices
{
    /// <summary>Registers what reads for the page about privacy.</summary>
    public static IServiceCollection AddPersonalData(this IServiceCollection services) =>
        services.AddScoped<PrivacyOverview>();
}
