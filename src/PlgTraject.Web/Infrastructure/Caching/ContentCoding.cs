using System.Globalization;
using System.IO.Compression;
using Microsoft.Extensions.Primitives;

namespace PlgTraject.Web.Infrastructure.Caching;

/// <summary>Reads the header with which a client says what it can unpack (RFC 9110, section 12.5.3).</summary>
public static class AcceptEncoding
{
    /// <summary>
    /// Chooses the coding to which the client gives the highest weight, and of equal ones the one that makes the
    /// smallest answer. Without the header, or when it names nothing that we can make, the answer is not packed.
    /// </summary>
    /// <remarks>Runs for every page from the cache, so it allocates nothing.</remarks>
    public static ContentCoding Choose(StringValues header)
    {
        // A coding that is not mentioned stays null, and gets the weight of the asterisk.
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

    /// <summary>
    /// Reads one coding with its weight, such as "br;q=0.8". The name is null when we do not know it. Without "q" the
    /// weight is 1, and 0 when it is not a number.
    /// </summary>
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

        const NumberStyles style = NumberStyles.AllowDecimalPoint;
        var weight = part[(semicolon + 1)..].Trim();
        return weight.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
            && double.TryParse(weight[2..], style, CultureInfo.InvariantCulture, out var number)
                ? (known, number)
                : (known, 0);
    }
}

/// <summary>How the bytes of an answer are packed, in rising order of what the site prefers to send.</summary>
public enum ContentCoding
{
    Identity,
    Gzip,
    Brotli,
}

/// <summary>
/// Packs bytes as small as possible. That takes tens of milliseconds a page, so it is for what is kept, never for each
/// request.
/// </summary>
public static class Compression
{
    private const int BestQuality = 11;
    private const int LargestWindow = 22;

    public static byte[] Brotli(byte[] bytes)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, packed, out var length, BestQuality, LargestWindow)
            ? packed[..length]
            : throw new InvalidOperationException("Brotli needs more room than it says it does.");
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
