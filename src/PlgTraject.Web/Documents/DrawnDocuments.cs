using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;

namespace PlgTraject.Web.Documents;

/// <summary>
/// The one door to PDFs. Two at most are drawn at a time, so that pages stay quick, and a file that several ask for at
/// once is drawn once. The last ones are kept in a memory of bounded size.
/// </summary>
public sealed class DrawnDocuments(IDocumentRenderer renderer) : IDisposable
{
    private const int AtATime = 2;
    private const long MostBytes = 16 * 1024 * 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _turns = new(AtATime);
    private readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> _drawings = new(StringComparer.Ordinal);
    private readonly MemoryCache _files = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>The file of a key when it was drawn not long ago, or null.</summary>
    public byte[]? Find(string key) => _files.Get<byte[]>(key);

    /// <summary>
    /// The file of a key, drawn when it is not kept. When drawing fails, the next who asks tries again.
    /// </summary>
    /// <param name="key">Tells the document from all others.</param>
    /// <param name="document">What it says.</param>
    /// <param name="isForAll">
    /// Whether everybody gets the same: then it is kept until the program ends. One visitor's file is kept for an hour.
    /// </param>
    /// <param name="cancellationToken">
    /// Ends the waiting. The drawing goes on, since others may wait for it too.
    /// </param>
    public async Task<byte[]> DrawAsync(
        string key, Document document, bool isForAll, CancellationToken cancellationToken)
    {
        if (Find(key) is { } kept)
        {
            return kept;
        }

        var drawing = _drawings.GetOrAdd(
            key, _ => new Lazy<Task<byte[]>>(() => DrawInTurnAsync(key, document, isForAll)));
        return await drawing.Value.WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        _turns.Dispose();
        _files.Dispose();
    }

    private async Task<byte[]> DrawInTurnAsync(string key, Document document, bool isForAll)
    {
        // Never on the thread of who asks: others who ask for the same would be kept waiting with a thread each.
        await _turns.WaitAsync().ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            // It may have been drawn between the look at the memory and this turn.
            return Find(key) ?? Keep(key, renderer.Render(document), isForAll);
        }
        finally
        {
            _drawings.TryRemove(key, out _);
            _turns.Release();
        }
    }

    private byte[] Keep(string key, byte[] file, bool isForAll) => _files.Set(key, file, new MemoryCacheEntryOptions
    {
        Size = file.Length,
        AbsoluteExpirationRelativeToNow = isForAll ? null : Kept,
        Priority = isForAll ? CacheItemPriority.NeverRemove : CacheItemPriority.Normal,
    });
}
