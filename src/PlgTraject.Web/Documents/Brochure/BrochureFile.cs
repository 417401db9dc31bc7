using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Caching;

namespace PlgTraject.Web.Documents.Brochure;

/// <summary>
/// The brochure as a PDF. It is drawn once and then kept, because the content only changes when the program starts
/// again.
/// </summary>
public sealed class BrochureFile(
    BrochureDocument brochure, IDocumentRenderer renderer, IOptions<ContentOptions> content)
{
    /// <summary>What a file that somebody keeps is called.</summary>
    public const string FileName = "De school als PLG - brochure.pdf";

    public const string MediaType = "application/pdf";

    private readonly Lock _drawing = new();
    private volatile byte[]? _bytes;
    private EntityTagHeaderValue? _tag;

    // HTTP tells times in whole seconds. ASP.NET Core compares this value with the time that a browser sends back, so a
    // fraction of a second would make the file look newer than that each time.
    private readonly Lazy<DateTimeOffset> _modified = new(() => Newest(
        Path.Combine(AppContext.BaseDirectory, content.Value.File), typeof(BrochureFile).Assembly.Location));

    /// <summary>
    /// The whole file. The first request draws it, and requests that come meanwhile wait for it. When the drawing
    /// fails, the next request tries again.
    /// </summary>
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

    /// <inheritdoc cref="Revalidation.TagOf"/>
    public EntityTagHeaderValue Tag => _tag ??= new(Revalidation.TagOf(Bytes));

    /// <summary>The last change of the content or of the program that draws it, whichever is later, in UTC.</summary>
    public DateTimeOffset Modified => _modified.Value;

    /// <summary>The size in whole kilobytes, for people.</summary>
    public int Kilobytes => (Bytes.Length + 999) / 1000;

    private static DateTimeOffset Newest(params string[] files)
    {
        var newest = files.Where(File.Exists).Max(File.GetLastWriteTimeUtc);
        return new DateTimeOffset(newest.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero);
    }
}
