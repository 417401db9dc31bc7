using Microsoft.Extensions.Caching.Memory;

namespace PlgTraject.Web.Documents;

/// <summary>
/// PDFs that visitors ask for with choices of their own. Two at most are drawn at a time, so that pages stay quick, and
/// the last ones are kept in a memory of bounded size.
/// </summary>
public sealed class DrawnDocuments(IDocumentRenderer renderer) : IDisposable
{
    private const int AtATime = 2;
    private const long MostBytes = 16 * 1024 * 1024;

    private readonly SemaphoreSlim _turns = new(AtATime);
    private readonly MemoryCache _files = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>The file of a key when it was drawn not long ago, or null.</summary>
    public byte[]? Find(string key) => _files.Get<byte[]>(key);

    /// <summary>The file of a key, drawn when it is not kept.</summary>
    /// <param name="key">Tells the document from all others.</param>
    /// <param name="document">What it says.</param>
    /// <param name="cancellationToken">Ends the waiting for a turn.</param>
    public async Task<byte[]> DrawAsync(string key, Document document, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        try
        {
            if (Find(key) is { } kept)
            {
                return kept;
            }

            var drawn = renderer.Render(document);
            return _files.Set(key, drawn, new MemoryCacheEntryOptions
            {
                Size = drawn.Length,
                AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(1),
            });
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose()
    {
        _turns.Dispose();
        _files.Dispose();
    }
}
