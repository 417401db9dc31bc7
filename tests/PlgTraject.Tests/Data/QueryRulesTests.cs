using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Mono.Cecil;
using Mono.Cecil.Cil;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Access.Accounts;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Inquiries;
using PlgTraject.Web.Features.Inquiries.Spam;
using PlgTraject.Web.Features.Staff.AuditLog;
using PlgTraject.Web.Features.Staff.LeadDetail;
using PlgTraject.Web.Features.Staff.PersonalData;
using PlgTraject.Web.Features.Staff.Quarantine;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Leads.Duplicates;
using PlgTraject.Web.Leads.Inbound;
using PlgTraject.Web.Leads.Quarantine;

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
            .Include(lead => lead.Mails).Include(lead => lead.Events).ToListAsync(Stop)));

    /// <summary>
    /// No T-SQL is made beside SQL that is written as text. Two classes may give such SQL to Entity Framework: one to
    /// remove the lock that it leaves behind in SQLite, and to read the table of migrations in words that both know;
    /// the other to ask SQL Server how its database is set (SqlServerCheckTests). What the classes of Data/Sqlite say
    /// to SQLite's file goes past Entity Framework and is not looked at here.
    /// </summary>
    [Fact]
    public void Product_WhoHasSqlOfItsOwn_IsOnTheList()
    {
        string[] doors =
        [
            "ExecuteSql", "ExecuteSqlAsync", "ExecuteSqlRaw", "ExecuteSqlRawAsync", "ExecuteSqlInterpolated",
            "ExecuteSqlInterpolatedAsync", "FromSql", "FromSqlRaw", "FromSqlInterpolated", "SqlQuery", "SqlQueryRaw",
        ];
        using var product = AssemblyDefinition.ReadAssembly(typeof(Program).Assembly.Location);

        var calls = Calls(product).ToList();

        // That calls are seen at all, those in the states of asynchronous methods included.
        Assert.Contains(
            calls, call => call.Called.Name == nameof(EntityFrameworkQueryableExtensions.SingleOrDefaultAsync));
        Assert.Equal(
            ["DatabaseCheck", nameof(DatabaseUpgrade)],
            calls.Where(call => doors.Contains(call.Called.Name)).Select(call => call.Caller).Distinct().Order());
    }

    /// <summary>
    /// A list, count or search asks <see cref="PlgTrajectDbContext.Leads"/>. Whoever adds a class here has thought of
    /// the quarantine, and has a test of it.
    /// </summary>
    [Fact]
    public void Product_WhoAsksForLeadsInQuarantineToo_IsOnTheList()
    {
        string[] meant =
        [
            // Is it there already, and is it too many or the same again: spam counts as well.
            nameof(InquiryIntake), nameof(SenderLimits), nameof(SpamFilter), nameof(LeadsByHand),
            // The quarantine itself, how many are in it, and where the link to a lead leads.
            nameof(QuarantineController), nameof(LeadConversation), nameof(WaitingSuspects), nameof(QuarantineWatch),
            nameof(LeadController), nameof(AuditReader),
            // What is kept of a person, and for how long.
            nameof(LeadPersonalData), nameof(LeadMentions), nameof(LeadRemoval), nameof(LeadRetention),
            nameof(PrivacyOverview),
            // What merging hides, leads on from and gives back, and what was merged into the lead that is looked at.
            nameof(MergedLeads), nameof(LeadMerging), nameof(MergeUndoing), nameof(LeadReader),
            // Of which lead a mail is: one that was merged leads on, and one in quarantine gets none.
            nameof(LeadMatching), nameof(MailOnLead), nameof(MailTriage),
            // An account that is erased leaves its leads to nobody.
            nameof(AccountPersonalData),
            // Only an empty database is filled, and every lead is folded anew.
            "DemoCommand", nameof(LeadDerivation),
        ];
        using var product = AssemblyDefinition.ReadAssembly(typeof(Program).Assembly.Location);

        var calls = Calls(product).ToList();

        Assert.Equal(
            meant.Append(nameof(PlgTrajectDbContext)).Order(),
            calls
                .Where(call => call.Called.DeclaringType.Name == nameof(PlgTrajectDbContext)
                    && call.Called.Name is $"get_{nameof(PlgTrajectDbContext.AllLeads)}"
                        or $"get_{nameof(PlgTrajectDbContext.Suspects)}")
                .Select(call => call.Caller).Distinct().Order());
        // Set<Lead>() and FindAsync<Lead>() would be ways around it.
        Assert.Equal([nameof(PlgTrajectDbContext)], calls
            .Where(call => call.Called.DeclaringType.Name is nameof(DbContext) or nameof(PlgTrajectDbContext)
                && call.Called is GenericInstanceMethod generic
                && generic.GenericArguments.Any(type => type.Name == nameof(Lead)))
            .Select(call => call.Caller).Distinct());
    }

    /// <summary>
    /// The same fault comes as another exception after the strategy of SQL Server has tried again in vain. So whoever
    /// catches a fault of whatever database asks <see cref="DatabaseFaults.IsOfDatabase"/>.
    /// </summary>
    [Fact]
    public void Product_WhoCatchesAFaultOfADatabase_AsksWhetherItIsOne()
    {
        string[] parts = [nameof(DbException), nameof(DbUpdateException), nameof(RetryLimitExceededException)];
        using var product = AssemblyDefinition.ReadAssembly(typeof(Program).Assembly.Location);

        var caught = product.MainModule.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody)
            .SelectMany(method => method.Body.ExceptionHandlers.Select(handler => (method, handler.CatchType)))
            .Where(one => one.CatchType is not null).ToList();

        // That catches are seen at all, those in the states of asynchronous methods included.
        Assert.Contains(caught, one => one.CatchType.Name == nameof(TimeoutException));
        Assert.DoesNotContain(caught, one => parts.Contains(one.CatchType.Name));
    }

    /// <summary>
    /// Every method that is called, also within an expression, and the class that calls it. The state machine of an
    /// asynchronous method counts as the class that it is in.
    /// </summary>
    private static IEnumerable<(string Caller, MethodReference Called)> Calls(AssemblyDefinition product) =>
        from type in product.MainModule.GetTypes()
        from method in type.Methods
        where method.HasBody
        from instruction in method.Body.Instructions
        where instruction.OpCode == OpCodes.Call
            || instruction.OpCode == OpCodes.Callvirt
            || instruction.OpCode == OpCodes.Ldtoken
        where instruction.Operand is MethodReference
        select ((type.DeclaringType ?? type).Name, (MethodReference)instruction.Operand);
}
