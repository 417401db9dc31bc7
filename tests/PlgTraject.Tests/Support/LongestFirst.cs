using PlgTraject.Tests.Support;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace PlgTraject.Tests.Support;

/// <summary>
/// Begins with what takes longest, real processes and browsers, so that no such class is left over at the end while the
/// rest of the machine has nothing to do.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
        [".Faults.KillTests", ".Commands.", ".Browser.", ".Access.", ".Mail.", ".Faults."];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => Rank(collection.TestCollectionDisplayName))];

    private static int Rank(string name)
    {
        var rank = Array.FindIndex(Long, part => name.Contains(part, StringComparison.Ordinal));
        return rank < 0 ? Long.Length : rank;
    }
}
