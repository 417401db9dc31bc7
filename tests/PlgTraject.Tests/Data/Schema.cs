using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace PlgTraject.Tests.Data;

/// <summary>
/// A schema as lines of text, in terms both databases share: columns with type, length and nullability, keys, indexes
/// with uniqueness and filter, foreign keys with what happens at a deletion.
/// </summary>
internal static class Schema
{
    public static IEnumerable<string> OfModel(DbContext database)
    {
        var model = database.GetService<IDesignTimeModel>().Model.GetRelationalModel();
        return model.Tables.SelectMany(Lines).Order(StringComparer.Ordinal);

        static IEnumerable<string> Lines(ITable table) =>
        [
            .. table.Columns.Select(column => Column(
                table.Name,
                column.Name,
                column.ProviderClrType,
                column.PropertyMappings[0].Property.GetMaxLength(),
                column.IsNullable)),
            Key(table.Name, table.PrimaryKey!.Columns.Select(column => column.Name)),
            .. table.UniqueConstraints.Where(constraint => !constraint.GetIsPrimaryKey())
                .Select(constraint => Unique(table.Name, constraint.Columns.Select(column => column.Name))),
            .. table.Indexes.Select(index => Index(
                table.Name, index.Columns.Select(column => column.Name), index.IsUnique, index.Filter)),
            .. table.ForeignKeyConstraints.Select(key => ForeignKey(
                table.Name, key.Columns.Select(column => column.Name), key.PrincipalTable.Name,
                key.PrincipalColumns.Select(column => column.Name), key.OnDeleteAction)),
        ];
    }

    /// <summary>Follows every migration of the context from an empty database.</summary>
    public static IEnumerable<string> OfMigrations(DbContext database)
    {
        var assembly = database.GetService<IMigrationsAssembly>();
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var migration in assembly.Migrations.Values)
        {
            foreach (var operation in assembly.CreateMigration(migration, database.Database.ProviderName!).UpOperations)
            {
                Follow(operation, lines);
            }
        }

        return lines.Values.Order(StringComparer.Ordinal);
    }

    private static void Follow(MigrationOperation operation, Dictionary<string, string> lines)
    {
        switch (operation)
        {
            case CreateTableOperation table:
                table.Columns.ForEach(column => Follow(column, lines));
                lines[table.PrimaryKey!.Name] = Key(table.Name, table.PrimaryKey.Columns);
                table.UniqueConstraints.ForEach(unique => lines[unique.Name] = Unique(table.Name, unique.Columns));
                table.ForeignKeys.ForEach(key => Follow(key, lines));
                break;
            // Adding and altering a column: the same, for what is compared.
            case ColumnOperation column:
                lines[$"{column.Table}.{column.Name}"] =
                    Column(column.Table, column.Name, column.ClrType, column.MaxLength, column.IsNullable);
                break;
            case AddPrimaryKeyOperation key:
                lines[key.Name] = Key(key.Table, key.Columns);
                break;
            case CreateIndexOperation index:
                lines[index.Name] = Index(index.Table, index.Columns, index.IsUnique, index.Filter);
                break;
            case AddForeignKeyOperation key:
                lines[key.Name] = ForeignKey(
                    key.Table, key.Columns, key.PrincipalTable, key.PrincipalColumns!, key.OnDelete);
                break;
            case DropPrimaryKeyOperation key:
                Assert.True(lines.Remove(key.Name));
                break;
            case DropIndexOperation index:
                Assert.True(lines.Remove(index.Name));
                break;
            case DropForeignKeyOperation key:
                Assert.True(lines.Remove(key.Name));
                break;
            case DropColumnOperation column:
                Assert.True(lines.Remove($"{column.Table}.{column.Name}"));
                break;
            // Triggers have tests of their own; rows are no schema.
            case SqlOperation or InsertDataOperation:
                break;
            default:
                throw new NotSupportedException($"Teach {nameof(Schema)} what {operation.GetType().Name} does.");
        }
    }

    private static string Column(string table, string name, Type type, int? length, bool isNullable) =>
        $"{table}.{name}: {(Nullable.GetUnderlyingType(type) ?? type).Name}"
            + $"{(length is null ? "" : $"({length})")}{(isNullable ? "?" : "")}";

    private static string Key(string table, IEnumerable<string> columns) => $"{table} key {string.Join(',', columns)}";

    private static string Unique(string table, IEnumerable<string> columns) =>
        $"{table} unique {string.Join(',', columns)}";

    // SQL Server counts NULL as a value that may occur once; its filter makes it do what SQLite does.
    private static string Index(string table, IEnumerable<string> columns, bool isUnique, string? filter)
    {
        var isForNulls = isUnique && filter == string.Join(" AND ", columns.Select(name => $"[{name}] IS NOT NULL"));
        return $"{table} index {string.Join(',', columns)}{(isUnique ? " unique" : "")}"
            + (filter is null || isForNulls ? "" : $" where {filter}");
    }

    private static string ForeignKey(
        string table,
        IEnumerable<string> columns,
        string principal,
        IEnumerable<string> principalColumns,
        ReferentialAction onDelete) =>
        $"{table} {string.Join(',', columns)} -> {principal} {string.Join(',', principalColumns)} on delete {onDelete}";
}
