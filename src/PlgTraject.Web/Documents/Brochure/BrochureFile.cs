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
    BrochureDocument brochure, DrawnDocuments documents, IOptions<ContentOptions> content)
{
    /// <summary>What a file that somebody keeps is called.</summary>
    public const string FileName = "De school als PLG - brochure.pdf";

    public const string MediaType = "application/pdf";

    private const string Key = "brochure";

    private EntityTagHeaderValue? _tag;

    // HTTP tells times in whole seconds. ASP.NET Core compares this value with the time that a browser sends back, so a
    // fraction of a second would make the file look newer than that each time.
    private readonly Lazy<DateTimeOffset> _modified = new(() => Newest(
        Path.Combine(AppContext.BaseDirectory, content.Value.File), typeof(BrochureFile).Assembly.Location));

    /// <summary>The last change of the content or of the program that draws it, whichever is later, in UTC.</summary>
    public DateTimeOffset Modified => _modified.Value;

    /// <summary>The whole file, with its tag.</summary>
    /// <inheritdoc cref="DrawnDocuments.DrawAsync"/>
    public async Task<(byte[] Bytes, EntityTagHeaderValue Tag)> ReadAsync(CancellationToken cancellationToken)
    {
        var bytes = await documents.DrawAsync(Key, brochure.Document, isForAll: true, cancellationToken);
        return (bytes, _tag ??= new(Revalidation.TagOf(bytes)));
    }

    private static DateTimeOffset Newest(params string[] files)
    {
        var newest = files.Where(File.Exists).Max(File.GetLastWriteTimeUtc);
        return new DateTimeOffset(newest.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero);
    }
}
