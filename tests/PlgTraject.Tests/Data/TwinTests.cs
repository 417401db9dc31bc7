using PlgTraject.Tests.Support.SqlServer;
using PlgTraject.Web.Features.Brochure.Blocks;

namespace PlgTraject.Tests.Data;

/// <summary>
/// Looks once, after all other tests, whether everything that SQLite was asked has its T-SQL: while they run, one of them
/// may have asked SQLite and be about to make it. Collections that don't run in parallel come last.
/// </summary>
[Collection(Last)]
public sealed class TwinTests
{
    internal const string Last = "After all others";

    [Fact]
    public void Statements_AskedOfSqliteByAnyTest_HaveTransactSql() => SqlServerTwin.Verify();
}

[CollectionDefinition(TwinTests.Last, DisableParallelization = true)]
public sealed class LastTests;
