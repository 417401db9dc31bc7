using System.Collections.Concurrent;

namespace PlgTraject.Web.Infrastructure.Caching;

/// <summary>
/// The answers of the actions marked with <see cref="CachedPageAttribute"/>. They change with a restart only, so nothing
/// is ever removed; only the one address of a page has a place, so requests can't fill it. docs/decisions/0012 says why it is
/// ours.
/// </summary>
public sealed class PageCache
{
    private readonly ConcurrentDictionary<string, CachedPage>[] _pages =
        [.. Enum.GetValues<ContentCoding>().Select(_ => new ConcurrentDictionary<string, CachedPage>())];

    public CachedPage? Find(string path, ContentCoding coding) => _pages[(int)coding].GetValueOrDefault(path);

    /// <summary>Keeps the page, unless another request was first: then that one stays.</summary>
    public CachedPage Keep(string path, ContentCoding coding, CachedPage page) => _pages[(int)coding].GetOrAdd(path, page);
}
