using PlgTraject.Web.Infrastructure.Security;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.Shared.Lists;

/// <summary>
/// Remembers in a cookie of the browser which list of leads somebody looked at last, so that the page of a lead leads
/// back to it after any number of acts. What is in the cookie is read as parameters of a list: it leads nowhere else.
/// </summary>
public sealed class LastList
{
    private const string BoardMark = "bord&";

    /// <summary>A longer one is not remembered, so that the headers of requests stay small.</summary>
    private const int MostCharacters = 1000;

    private readonly CookieBuilder _cookie = new();

    public LastList(IHostEnvironment environment) => SiteCookies.Lock(_cookie, "plg-lijst", environment);

    /// <param name="context">The request of the list.</param>
    /// <param name="filter">What is shown.</param>
    /// <param name="isBoard">Whether it is shown as a board.</param>
    public void Remember(HttpContext context, LeadFilter filter, bool isBoard)
    {
        var value = (isBoard ? BoardMark : "") + filter.QueryWithPage;
        if (value != (Read(context) ?? "") && value.Length <= MostCharacters)
        {
            context.Response.Cookies.Append(_cookie.Name!, value, _cookie.Build(context));
        }
    }

    /// <summary>The address of that list, at a lead.</summary>
    /// <param name="context">The request of a page about a lead.</param>
    /// <param name="reference">Of the lead; the list shows it there.</param>
    public string Back(HttpContext context, string reference)
    {
        var value = Read(context) ?? "";
        var isBoard = value.StartsWith(BoardMark, StringComparison.Ordinal);
        var filter = LeadFilter.OfQuery(isBoard ? value[BoardMark.Length..] : value);
        return isBoard
            ? Addresses.Staff.BoardAt(reference, filter.Values)
            : Addresses.Staff.LeadsAt(reference, filter.Values);
    }

    private string? Read(HttpContext context) => context.Request.Cookies[_cookie.Name!];
}
