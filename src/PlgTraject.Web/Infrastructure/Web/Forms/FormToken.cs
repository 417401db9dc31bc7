using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace PlgTraject.Web.Infrastructure.Web.Forms;

/// <summary>
/// Marks an action that shows its own form again, with what was typed, when the token of the form is stale. Such an
/// action is run all the same: it asks <see cref="FormToken.IsStale"/> first, and then does nothing else.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShowsStaleFormAttribute : Attribute;

/// <summary>
/// What is known of the token of a form. Why it is stale is not: the page stood open too long, the browser keeps no
/// cookies, somebody signed in or out meanwhile, or the form came from another site.
/// </summary>
public static class FormToken
{
    /// <summary>What a page says above a form that it shows again.</summary>
    public const string Stale =
        "Deze pagina was verouderd. Er is nog niets verstuurd of bewaard. Kijk het na en verstuur het opnieuw.";

    private const string Key = "stale-form";

    /// <summary>What a page says when there is nothing but a button or a choice to show again.</summary>
    private static readonly Notice NothingDone = Notice.Error(
        "Deze pagina was verouderd. Er is nog niets gewijzigd. Kijk het na en doe het opnieuw.");

    /// <summary>Whether the form must not be acted on, because its token is missing or not ours.</summary>
    public static bool IsStale(this HttpContext context) => context.Items.ContainsKey(Key);

    /// <summary>
    /// Checks the token of each form, in the place of the framework's own filter. That one answers with a page on which
    /// what was typed is lost.
    /// </summary>
    public sealed class Filter(IAntiforgery antiforgery, FormPages pages)
        : IAsyncAuthorizationFilter, IAntiforgeryPolicy
    {
        public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
        {
            var http = context.HttpContext;
            // An attribute of the action or its controller may turn this off.
            if (!context.IsEffectivePolicy<IAntiforgeryPolicy>(this) || await antiforgery.IsRequestValidAsync(http))
            {
                return;
            }

            if (context.ActionDescriptor.EndpointMetadata.OfType<ShowsStaleFormAttribute>().Any())
            {
                http.Items[Key] = true;
                return;
            }

            var page = pages.Find(http);
            NothingDone.LeaveFor(page, http);
            context.Result = new SeeOtherResult(page);
        }
    }
}
