namespace PlgTraject.Web.Infrastructure.Web;

/// <summary>A page that search engines may list.</summary>
/// <param name="Path">Its one address, in lower case and without a slash at the end, save the home page.</param>
/// <param name="Name">What visitors call it, for the trail of breadcrumbs.</param>
public sealed record SitePage(string Path, string Name);
