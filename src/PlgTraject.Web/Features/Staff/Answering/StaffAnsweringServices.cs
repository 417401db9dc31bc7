namespace PlgTraject.Web.Features.Staff.Answering;

public static class StaffAnsweringServices
{
    /// <summary>Registers what reads the pages on which schools are answered.</summary>
    public static IServiceCollection AddStaffAnswering(this IServiceCollection services) =>
        services.AddScoped<AnswerReader>();
}
