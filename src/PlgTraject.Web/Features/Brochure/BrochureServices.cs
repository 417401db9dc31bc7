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

    /// <summary>
    /// Answers with the brochure before anything else runs, once it is drawn. The first request goes all the way, to the error
    /// page if need be. Like pages from the cache it is not logged one by one, but counted.
    /// </summary>
    public static void UseBrochure(this IApplicationBuilder app)
    {
        // Made with the pipeline, so that mistakes in the content are reported at start and not thrown here.
        app.Use(next =>
        {
            var file = app.ApplicationServices.GetRequiredService<BrochureFile>();
            var answer = app.ApplicationServices.GetRequiredService<BrochureAnswer>();
            return context =>
            {
                var request = context.Request;
                if (request.Path.Value != Addresses.BrochureFile || !file.IsDrawn
                    || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
                {
                    return next(context);
                }

                return answer.For(context).ExecuteAsync(context);
            };
        });
    }
}
