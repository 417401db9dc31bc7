using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure;

namespace PlgTraject.Web.Features.Brochure;

public static class BrochureServices
{
    /// <summary>Registers the brochure: its document, the engine of this build, the file and its counter.</summary>
    public static IServiceCollection AddBrochure(this IServiceCollection services) => services
        .AddSingleton(provider => new BrochureDocument(
            provider.GetRequiredService<ProgrammeContent>(),
            provider.GetRequiredService<IOptions<SiteOptions>>().Value))
#if QUESTPDF
        .AddSingleton<IBrochureRenderer, QuestPdf.QuestPdfBrochureRenderer>()
#else
        .AddSingleton<IBrochureRenderer, Skia.SkiaBrochureRenderer>()
#endif
        .AddSingleton<BrochureFile>()
        .AddSingleton<BrochureDownloadCounter>();
}
