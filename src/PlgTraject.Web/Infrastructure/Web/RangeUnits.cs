namespace PlgTraject.Web.Infrastructure.Web;

/// <summary>Ignores the header Range when it counts in something else than bytes.</summary>
public static class RangeUnits
{
    private const string Bytes = "bytes=";

    /// <remarks>RFC 9110 asks for that. The framework would answer 416, that there is no such part.</remarks>
    public static void UseRangeUnits(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Request.Headers;
        if (headers.Range.Count > 0
            && !headers.Range.ToString().TrimStart().StartsWith(Bytes, StringComparison.OrdinalIgnoreCase))
        {
            headers.Remove(nameof(headers.Range));
        }

        return next(context);
    });
}
