using System.Reflection;
using Xunit.v3;

namespace PlgTraject.Tests.Support.SqlServer;

/// <summary>
/// Marks tests that are about SQLite: when the suite runs on SQL Server (<see cref="SqlServerDatabase.Setting"/>), they
/// are skipped.
/// </summary>
/// <param name="reason">What of SQLite they are about.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class SqliteOnlyAttribute(string reason) : BeforeAfterTestAttribute
{
    public override void Before(MethodInfo methodUnderTest, IXunitTest test) =>
        Assert.SkipWhen(SqlServerDatabase.ConfiguredServer is not null, reason);
}
