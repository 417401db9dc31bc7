using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Brochure;

public static class BrochureServices
{
    /// <summary>Registers the brochure: what it says, its file and the counter of its downloads.</summary>
    public static IServiceCollection AddBrochure(this IServiceCollection services) => services
        .AddSingleton(provider => new BrochureDocument(
            provider.GetRequiredService<ProgrammeContent>(),
            provider.GetRequiredService<IOptions<SiteOptions>>().Value))
        .AddSingleton<BrochureFile>()
        .AddSingleton<BrochureDownloadCounter>()
        .AddSingleton<BrochureAnswer>();
}
