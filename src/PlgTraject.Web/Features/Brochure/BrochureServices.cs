using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Brochure;

public static class BrochureServices
{
    /// <summary>
    /// Registers what answers with the brochure, the counter of its downloads, and what the privacy page says.
    /// </summary>
    public static IServiceCollection AddBrochure(this IServiceCollection services) => services
        .AddSingleton<BrochureDownloadCounter>()
        .AddSingleton<BrochureAnswer>()
        .AddSingleton<IPrivacyChapter, VisitsChapter>();
}
