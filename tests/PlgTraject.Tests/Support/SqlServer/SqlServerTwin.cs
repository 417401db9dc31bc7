using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;

namespace PlgTraject.Tests.Support.SqlServer;

/// <summary>
/// Makes the T-SQL of all that the product asks of SQLite while tests run, and parses it. Every query is translated for
/// SQL Server when SQLite's is, and every save is repeated against a server that is not there. So a new query has its
/// T-SQL checked by the first test that reaches it.
/// </summary>
internal static partial class SqlServerTwin
{
    private static readonly DbContextOptions<SqlServerDbContext> Options =
        new DbContextOptionsBuilder<SqlServerDbContext>()
            .UseSqlServer("Server=nowhere")
            .AddInterceptors(new NoConnection(), new NoServer())
            .Options;

    // One of each: Entity Framework keeps its caches per set of interceptors.
    private static readonly TwinQueries Queries = new();
    private static readonly TwinSaves Saves = new();
    private static readonly SqliteStatements Asked = new();

    /// <summary>Every statement that SQLite was asked so far.</summary>
    private static readonly ConcurrentDictionary<string, bool> Seen = [];

    private static readonly ConcurrentDictionary<string, string> SqliteSignatures = [];

    /// <summary>Every T-SQL statement so far.</summary>
    private static readonly ConcurrentDictionary<string, bool> Statements = [];

    private static readonly ConcurrentQueue<string> Faults = [];

    public static HashSet<string> TableNames { get; } = [.. TablesOfModel()];

    public static SqlServerDbContext Open() => new(Options)
    {
        Database = { AutoTransactionBehavior = AutoTransactionBehavior.Never },
    };

    /// <summary>Follows what a context on SQLite does.</summary>
    public static void Follow(DbContextOptionsBuilder options) => options.AddInterceptors(Queries, Saves, Asked);

    public static void Record(string sql)
    {
        if (Statements.TryAdd(sql, true))
        {
            foreach (var fault in TransactSql.Faults(sql))
            {
                Faults.Enqueue(fault);
            }
        }
    }

    public static void RecordSqlite(string sql)
    {
        if (!Seen.TryAdd(sql, true))
        {
            return;
        }

        foreach (var statement in sql.Split(
            ';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var signature = TransactSql.Signature(
                statement.Split(' ', '\n')[0], Quoted().Matches(statement).Select(name => name.Groups[1].Value));
            // What reads no table, such as a count that is known to be 0, may be asked of one server only.
            if (signature.Contains(' ', StringComparison.Ordinal))
            {
                SqliteSignatures.TryAdd(signature, statement);
            }
        }
    }

    /// <summary>What the product does must go on; the fault is told by <see cref="Verify"/>.</summary>
    public static void Try(string what, Action follow)
    {
        try
        {
            follow();
        }
        catch (Exception exception)
        {
            Faults.Enqueue($"{what}: {exception}");
        }
    }

    /// <summary>
    /// Fails when something had no T-SQL, or T-SQL that SQL Server would not understand. Nothing asked is a fault too:
    /// then nobody listened.
    /// </summary>
    public static void Verify()
    {
        Assert.NotEmpty(SqliteSignatures);
        var known = Statements.Keys.SelectMany(TransactSql.Signatures).ToHashSet();
        var unmatched = SqliteSignatures.Where(asked => !known.Contains(asked.Key))
            .Select(asked => $"No T-SQL stands beside this: {asked.Value}");
        var faults = Faults.Concat(unmatched).ToList();
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    private static IEnumerable<string> TablesOfModel()
    {
        using var twin = Open();
        return [.. twin.Model.GetEntityTypes().Select(type => type.GetTableName()!)];
    }

    [GeneratedRegex("\"(\\w+)\"")]
    private static partial Regex Quoted();
}
