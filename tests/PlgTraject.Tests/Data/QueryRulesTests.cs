using Microsoft.EntityFrameworkCore;
using Mono.Cecil;
using Mono.Cecil.Cil;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data;

namespace PlgTraject.Tests.Data;

/// <summary>What a query of the product may not be.</summary>
public sealed class QueryRulesTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task Query_RowsWithoutOrder_IsRefused() => Assert.ThrowsAsync<InvalidOperationException>(
        () => app.Database(database => database.Leads.Select(lead => lead.Id).Take(2).ToListAsync(Stop)));

    [Fact]
    public Task Query_FirstWithoutOrder_IsRefused() => Assert.ThrowsAsync<InvalidOperationException>(
        () => app.Database(database => database.OutboxMails.Select(mail => mail.Id).FirstOrDefaultAsync(Stop)));

    [Fact]
    public Task Query_SeveralCollectionsAtOnce_IsRefused() => Assert.ThrowsAsync<InvalidOperationException>(
        () => app.Database(database => database.Leads
            .Include(lead => lead.Mails).Include(lead => lead.StatusChanges).ToListAsync(Stop)));

    /// <summary>
    /// SQL in a text is for one provider, and no T-SQL is made beside it. What is SQLite's own alone (the lock that Entity
    /// Framework leaves behind there) is done in one place.
    /// </summary>
    [Fact]
    public void Product_Always_HasSqlOfItsOwnInOnePlaceOnly()
    {
        string[] doors = ["ExecuteSql", "ExecuteSqlAsync", "ExecuteSqlRaw", "ExecuteSqlRawAsync", "ExecuteSqlInterpolated",
            "ExecuteSqlInterpolatedAsync", "FromSql", "FromSqlRaw", "FromSqlInterpolated", "SqlQuery", "SqlQueryRaw"];
        using var product = AssemblyDefinition.ReadAssembly(typeof(Program).Assembly.Location);

        var calls = Calls(product).ToList();

        // That calls are seen at all, those in the states of asynchronous methods included.
        Assert.Contains(calls, call => call.Name == nameof(EntityFrameworkQueryableExtensions.SingleOrDefaultAsync));
        Assert.Equal([nameof(DatabaseUpgrade)], calls.Where(call => doors.Contains(call.Name)).Select(call => call.Caller).Distinct());
    }

    /// <summary>What is called, and by which class; the states of asynchronous methods count as the class they are in.</summary>
    private static IEnumerable<(string Caller, string Name)> Calls(AssemblyDefinition product) =>
        from type in product.MainModule.GetTypes()
        from method in type.Methods
        where method.HasBody
        from instruction in method.Body.Instructions
        where instruction.OpCode == OpCodes.Call || instruction.OpCode == OpCodes.Callvirt
        select ((type.DeclaringType ?? type).Name, ((MethodReference)instruction.Operand).Name);
}
