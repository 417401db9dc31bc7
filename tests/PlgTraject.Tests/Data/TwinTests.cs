using PlgTraject.Tests.Features.Inquiries;
using PlgTraject.Tests.Support;
using PlgTraject.Tests.Support.SqlServer;

namespace PlgTraject.Tests.Data;

/// <summary>
/// Looks once, after all other tests, whether everything that SQLite was asked has its T-SQL: while they run, one of
/// them may have asked SQLite and be about to make it. Collections that don't run in parallel come last.
/// </summary>
[Collection(Last)]
public sealed class TwinTests(AppFixture app) : IClassFixture<AppFixture>
{
    internal const string Last = "After all others";

    [Fact]
    public async Task Statements_AskedOfSqliteByAnyTest_HaveTransactSql()
    {
        Assert.SkipWhen(SqlServerDatabase.ConfiguredServer is not null, "This run asks a real SQL Server.");
        // So that there is something to look at when this test runs alone.
        using var sent = await app.Visitor().SubmitForm(Inquiry.Path, Inquiry.With());

        SqlServerTwin.Verify();
    }
}

[CollectionDefinition(TwinTests.Last, DisableParallelization = true)]
public sealed class LastTests;
