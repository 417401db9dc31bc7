using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace PlgTraject.Tests.Support.SqlServer;

/// <summary>Reads T-SQL as SQL Server 2022 does, without a server.</summary>
internal static class TransactSql
{
    /// <summary>What is wrong with it; empty when SQL Server would understand it.</summary>
    public static IReadOnlyList<string> Faults(string sql)
    {
        Parse(sql, out var errors);
        return [.. errors.Select(error => $"{error.Message} (line {error.Line}): {sql}")];
    }

    /// <summary>For each statement what it does and to which tables, such as "INSERT Leads".</summary>
    public static IEnumerable<string> Signatures(string sql) => ((TSqlScript)Parse(sql, out _)).Batches
        .SelectMany(batch => batch.Statements)
        .Select(statement => (Verb: Verb(statement), Statement: statement))
        .Where(one => one.Verb is not null)
        .Select(one => Signature(one.Verb!, Tables.In(one.Statement)));

    /// <summary>How many columns the rows of a query have.</summary>
    public static int ColumnCount(string sql) => ((TSqlScript)Parse(sql, out _)).Batches
        .SelectMany(batch => batch.Statements).OfType<SelectStatement>()
        .Select(select => select.QueryExpression).OfType<QuerySpecification>()
        .Select(query => query.SelectElements.Count).FirstOrDefault();

    /// <param name="verb">SELECT, INSERT, UPDATE or DELETE.</param>
    /// <param name="names">Names of tables; aliases among them are left out.</param>
    public static string Signature(string verb, IEnumerable<string> names) =>
        string.Join(
            ' ', names.Where(SqlServerTwin.TableNames.Contains).Distinct().Order(StringComparer.Ordinal).Prepend(verb));

    private static TSqlFragment Parse(string sql, out IList<ParseError> errors)
    {
        using var reader = new StringReader(sql);
        return new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out errors);
    }

    private static string? Verb(TSqlStatement statement) => statement switch
    {
        SelectStatement => "SELECT",
        // Many rows at once are inserted by MERGE.
        InsertStatement or MergeStatement => "INSERT",
        UpdateStatement => "UPDATE",
        DeleteStatement => "DELETE",
        _ => null,
    };

    private sealed class Tables : TSqlFragmentVisitor
    {
        private readonly List<string> _names = [];

        public static List<string> In(TSqlStatement statement)
        {
            var tables = new Tables();
            statement.Accept(tables);
            return tables._names;
        }

        public override void Visit(NamedTableReference node) => _names.Add(node.SchemaObject.BaseIdentifier.Value);
    }
}
