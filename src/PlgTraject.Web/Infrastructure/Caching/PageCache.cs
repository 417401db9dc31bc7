using System.Collections.Concurrent;

namespace PlgTraject.Web.Infrastructure.Caching;

/// <summary>
/// The answers of the actions marked with <see cref="CachedPageAttribute"/>. They only change when the program starts
/// again, so nothing is ever removed. Only the one address of a page is kept, so requests cannot fill it.
/// docs/decisions/0012 says why this is not the output cache of the framework.
/// </summary>
public sealed class PageCache
{
    private readonly ConcurrentDictionary<string, CachedPage>[] _pages =
        [.. Enum.GetValues<ContentCoding>().Select(_ => new ConcurrentDictionary<string, CachedPage>())];

    public CachedPage? Find(string path, ContentCoding coding) => _pages[(int)coding].GetValueOrDefault(path);

    /// <summary>Keeps the page, unless another request was first: then it returns the page of that one.</summary>
    public CachedPage Keep(string path, ContentCoding coding, CachedPage page) =>
        _pages[(int)coding].GetOrAdd(path, page);
}
