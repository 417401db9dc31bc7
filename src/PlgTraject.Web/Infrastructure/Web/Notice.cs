using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace PlgTraject.Web.Infrastructure.Web;

/// <summary>The tone of a notice, which also decides its colour.</summary>
public enum NoticeTone
{
    Success,
    Warning,
    Error,
}

/// <summary>
/// What a page says once about the act that led to it. The notices of a feature stand together in a class of that
/// feature. A notice travels in the temporary data of MVC, which is a sealed cookie: no link can make a page say
/// something.
/// </summary>
/// <param name="Tone">Whether it tells of success, a warning or an error.</param>
/// <param name="Text">A few sentences for the reader.</param>
public sealed record Notice(NoticeTone Tone, string Text)
{
    private const string PageKey = "notice-page";
    private const string ToneKey = "notice-tone";
    private const string TextKey = "notice-text";
    private const string LinkKey = "notice-link";
    private const string LinkTextKey = "notice-link-text";

    /// <summary>Where the reader may want to go because of it, and the words of the link; null for nowhere.</summary>
    public (string Address, string Text)? Link { get; init; }

    public static Notice Success(string text) => new(NoticeTone.Success, text);

    public static Notice Warning(string text) => new(NoticeTone.Warning, text);

    public static Notice Error(string text) => new(NoticeTone.Error, text);

    /// <summary>Makes the page at an address say it the next time it is shown.</summary>
    /// <param name="address">A local address; its query makes no difference.</param>
    /// <param name="data">The temporary data of the request that did the act.</param>
    public void LeaveFor(string address, ITempDataDictionary data)
    {
        data[PageKey] = address.Split('?', '#')[0];
        data[ToneKey] = Tone;
        data[TextKey] = Text;
        (data[LinkKey], data[LinkTextKey]) = (Link?.Address, Link?.Text);
    }

    /// <summary>
    /// Makes the page at an address say it, when this request is answered before any action: then MVC does not save the
    /// temporary data by itself.
    /// </summary>
    /// <param name="address">A local address; its query makes no difference.</param>
    /// <param name="context">The request.</param>
    public void LeaveFor(string address, HttpContext context)
    {
        var data = context.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(context);
        LeaveFor(address, data);
        data.Save();
    }

    /// <summary>
    /// Takes the notice for a page, which can be done once. A notice for another page is lost: somebody works in two
    /// tabs, and its words would be wrong here.
    /// </summary>
    public static Notice? Take(PathString page, ITempDataDictionary data)
    {
        var (address, tone, text) = (data[PageKey], data[ToneKey], data[TextKey]);
        var (link, linkText) = (data[LinkKey] as string, data[LinkTextKey] as string);
        return address is string wanted && tone is int number && text is string words
            && PathString.FromUriComponent(wanted) == page
                ? new Notice((NoticeTone)number, words)
                {
                    Link = link is null || linkText is null ? null : (link, linkText),
                }
                : null;
    }
}
