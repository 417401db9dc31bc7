using System.IO.Compression;

namespace PlgTraject.Web.Infrastructure.Caching;

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
