using System.Security.Cryptography;

namespace PlgTraject.Web.Infrastructure.Caching;

/// <summary>How a browser finds out whether the answer that it has kept is still the right one.</summary>
public static class Revalidation
{
    /// <summary>
    /// Value of Cache-Control with which a browser asks each time, and mostly gets 304. That costs a round trip, but no
    /// browser shows an old price.
    /// </summary>
    public const string AskEachTime = "public, no-cache";

    /// <summary>A strong entity tag with its quotation marks: the same bytes always get the same tag.</summary>
    public static string TagOf(byte[] bytes) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"";
}
