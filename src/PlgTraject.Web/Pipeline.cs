using PlgTraject.Web.Access;
using PlgTraject.Web.Features.Errors;
using PlgTraject.Web.Infrastructure.Caching;
using PlgTraject.Web.Infrastructure.Logging;
using PlgTraject.Web.Infrastructure.Security;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;

namespace PlgTraject.Web;

/// <summary>The middleware that each request passes through, in this order.</summary>
internal static class Pipeline
{
    public static void Compose(WebApplication app)
    {
        app.UseRangeUnits();
        app.UseHttpsOnly();
        app.UsePageCache();
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseRequestLog();
        app.UseErrorPages();
        app.UseCanonicalPaths();
        app.UseRouting();
        // What a body may be is known by where it goes to.
        app.UseRequestLimits();
        // Signing in with OpenID Connect may read a form too, so this stands before it.
        app.UseForms();
        app.UseAnswersForAll();
        app.UseAccess();
        app.UseFormsWithFiles();
        // Files are answered right after routing: for them it does not matter who is signed in, and looking that up
        // costs three queries.
        app.MapStaticAssets().ShortCircuit();
        app.MapControllers().WithStaticAssets();
        app.MapHealth();
    }
}
