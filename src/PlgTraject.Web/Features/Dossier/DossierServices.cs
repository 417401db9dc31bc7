namespace PlgTraject.Web.Features.Dossier;

public static class DossierServices
{
    /// <summary>Registers what it takes to make a dossier for a board.</summary>
    public static IServiceCollection AddDossier(this IServiceCollection services) => services
        .AddSingleton<DossierLimit>()
        .AddSingleton<DossierMaker>();
}
