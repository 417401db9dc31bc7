using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using PlgTraject.Web.Content;
using PlgTraject.Web.Documents;

namespace PlgTraject.Web.Features.Brochure;

/// <summary>The PDF as it is served: drawn once and kept, since content changes with a restart only.</summary>
public sealed class BrochureFile(
    BrochureDocument brochure, IDocumentRenderer renderer, IOptions<ContentOptions> content)
{
    private readonly Lock _drawing = new();
    private volatile byte[]? _bytes;
    private EntityTagHeaderValue? _tag;

    // ASP.NET Core compares whole seconds only when the value has no smaller part.
    private readonly Lazy<DateTimeOffset> _modified = new(() => Newest(
        Path.Combine(AppContext.BaseDirectory, content.Value.File), typeof(BrochureFile).Assembly.Location));

    /// <summary>Drawn by who asks first, while others wait. When that fails the next who asks tries again.</summary>
    public byte[] Bytes
    {
        get
        {
            if (_bytes is { } drawn)
            {
                return drawn;
            }

            lock (_drawing)
            {
                return _bytes ??= renderer.Render(brochure.Document);
            }
        }
    }

    /// <summary>A strong tag: other bytes, another tag.</summary>
    public EntityTagHeaderValue Tag =>
        _tag ??= new($"\"{Convert.ToHexStringLower(SHA256.HashData(Bytes).AsSpan(0, 16))}\"");

    /// <summary>When what the brochure says, or the program that draws it, last changed.</summary>
    public DateTimeOffset Modified => _modified.Value;

    /// <summary>The size in whole kilobytes, for people.</summary>
    public int Kilobytes => (Bytes.Length + 999) / 1000;

    private static DateTimeOffset Newest(params string[] files)
    {
        var newest = files.Where(File.Exists).Max(File.GetLastWriteTimeUtc);
        return new DateTimeOffset(newest.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero);
    }
}
