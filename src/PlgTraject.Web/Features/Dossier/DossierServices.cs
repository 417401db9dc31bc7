using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Dossier;

public static class DossierServices
{
    /// <summary>Registers what it takes to make a dossier for a board, and what the privacy page says of it.</summary>
    public static IServiceCollection AddDossier(this IServiceCollection services) => services
        .AddSingleton<DossierLimit>()
        .AddSingleton<DossierPrivacy>()
        .AddSingleton<DossierMaker>()
        .AddSingleton<IPrivacyChapter, DossierChapter>();
}
