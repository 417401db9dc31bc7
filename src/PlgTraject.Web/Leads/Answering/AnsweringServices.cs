namespace PlgTraject.Web.Leads.Answering;

public static class AnsweringServices
{
    /// <summary>Registers how schools are answered.</summary>
    public static IServiceCollection AddAnswering(this IServiceCollection services) =>
        services.AddScoped<AnswerDrafts>().AddSingleton<AnswerComposer>().AddScoped<AnswerSending>();
}
