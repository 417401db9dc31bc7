using System.Collections.Concurrent;

namespace PlgTraject.Web.Infrastructure.Caching;

/// <summary>
/// The answers of the actions marked with <see cref="CachedPageAttribute"/>, and the brochure. They only change when the
/// program starts again, so nothing is ever removed. Only the one address of a page is kept, so requests cannot fill it.
/// docs/decisions/0012 says why this is not the output cache of the framework.
/// </summary>
public sealed class PageCache
{
    private readonly ConcurrentDictionary<string, IKeptAnswer>[] _answers =
        [.. Enum.GetValues<ContentCoding>().Select(_ => new ConcurrentDictionary<string, IKeptAnswer>())];

    public IKeptAnswer? Find(string path, ContentCoding coding) => _answers[(int)coding].GetValueOrDefault(path);

    /// <summary>Keeps the answer, unless another request was first: then it returns the answer of that one.</summary>
    public IKeptAnswer Keep(string path, ContentCoding coding, IKeptAnswer answer) =>
        _answers[(int)coding].GetOrAdd(path, answer);

    /// <summary>Keeps an answer that is the same in every coding.</summary>
    public void Keep(string path, IKeptAnswer answer)
    {
        foreach (var answers in _answers)
        {
            answers.TryAdd(path, answer);
        }
    }
}
