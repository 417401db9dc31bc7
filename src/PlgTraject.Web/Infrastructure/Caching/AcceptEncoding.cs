using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace PlgTraject.Web.Infrastructure.Caching;

/// <summary>Reads the header with which a client says what it can unpack (RFC 9110, section 12.5.3).</summary>
public static class AcceptEncoding
{
    /// <summary>
    /// The coding the client weighs highest, and of equal ones the smallest answer. Without the header, or with nothing in it
    /// that we can make, the answer goes as it is.
    /// </summary>
    /// <remarks>Runs for every page from the cache, so it allocates nothing.</remarks>
    public static ContentCoding Choose(StringValues header)
    {
        // Not mentioned is null: only then the asterisk speaks for it.
        double? brotli = null, gzip = null, identity = null, others = null;
        foreach (var line in header)
        {
            foreach (var part in line.AsSpan().Split(','))
            {
                var (name, weight) = Read(line.AsSpan()[part]);
                switch (name)
                {
                    case "br":
                        brotli = weight;
                        break;
                    case "gzip":
                        gzip = weight;
                        break;
                    case "identity":
                        identity = weight;
                        break;
                    case "*":
                        others = weight;
                        break;
                }
            }
        }

        var (forBrotli, forGzip) = (brotli ?? others ?? 0, gzip ?? others ?? 0);
        var best = Math.Max(forBrotli, forGzip);
        if (best <= 0 || identity > best)
        {
            return ContentCoding.Identity;
        }

        return forBrotli >= forGzip ? ContentCoding.Brotli : ContentCoding.Gzip;
    }

    /// <summary>The name in lower case when it is one we know, and its weight: 1 unless "q" says otherwise, 0 when that is no number.</summary>
    private static (string? Name, double Weight) Read(ReadOnlySpan<char> part)
    {
        var semicolon = part.IndexOf(';');
        var name = (semicolon < 0 ? part : part[..semicolon]).Trim();
        var known = name.Equals("br", StringComparison.OrdinalIgnoreCase) ? "br"
            : name.Equals("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip"
            : name.Equals("identity", StringComparison.OrdinalIgnoreCase) ? "identity"
            : name is "*" ? "*" : null;
        if (known is null || semicolon < 0)
        {
            return (known, 1);
        }

        var weight = part[(semicolon + 1)..].Trim();
        return weight.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
            && double.TryParse(weight[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? (known, number)
                : (known, 0);
    }
}
