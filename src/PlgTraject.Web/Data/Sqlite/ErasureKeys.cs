using System.Globalization;
using Microsoft.Data.Sqlite;
using PlgTraject.Web.Data.Privacy;

namespace PlgTraject.Web.Data.Sqlite;

/// <summary>
/// Carries the list of erasures over a restore, in a file beside the database: the back-up may be too old to have the table.
/// </summary>
public sealed class ErasureKeys(SqliteFile file)
{
    private string Path => file.Path + ".erased";

    /// <summary>Writes down the keys in a database that is about to be replaced.</summary>
    public void Keep(SqliteConnection old)
    {
        try
        {
            using var command = old.CreateCommand();
            command.CommandText = """SELECT "Key", "At" FROM "Erasures";""";
            using var rows = command.ExecuteReader();
            var lines = new List<string>();
            while (rows.Read())
            {
                lines.Add($"{rows.GetString(0)} {rows.GetDateTime(1).ToString("O", CultureInfo.InvariantCulture)}");
            }

            File.AppendAllLines(Path, lines);
        }
        catch (SqliteException)
        {
            // Broken, or from before there was such a table.
        }
    }

    public IReadOnlyList<Erasure> Read() => !File.Exists(Path)
        ? []
        : [.. File.ReadLines(Path).Select(line => line.Split(' ')).Select(parts => new Erasure
        {
            Key = parts[0],
            At = DateTime.Parse(parts[1], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        })];

    /// <summary>Once they are in the database.</summary>
    public void Forget() => File.Delete(Path);
}
