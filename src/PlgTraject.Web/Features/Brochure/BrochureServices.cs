using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Brochure;

public static class BrochureServices
{
    /// <summary>
    /// Registers the brochure: what it says, its file, the counter of its downloads, and what the privacy page says.
    /// </summary>
    public static IServiceCollection AddBrochure(this IServiceCollection services) => services
        .AddSingleton(provider => new BrochureDocument(
            provider.GetRequiredService<ProgrammeContent>(),
            provider.GetRequiredService<IOptions<SiteOptions>>().Value))
        .AddSingleton<BrochureFile>()
        .AddSingleton<BrochureDownloadCounter>()
        .AddSingleton<BrochureAnswer>()
        .AddSingleton<IPrivacyChapter, VisitsChapter>();
}
