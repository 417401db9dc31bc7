using System.Globalization;
using Microsoft.Data.Sqlite;
using PlgTraject.Web.Data.Privacy;

namespace PlgTraject.Web.Data.Sqlite;

/// <summary>
/// Keeps the list of erasures in a file beside the database while a back-up is put in its place: the back-up may be too
/// old to have the table.
/// </summary>
public sealed class ErasureKeys(SqliteFile file)
{
    private string Path => file.Path + ".erased";

    /// <summary>Writes to the file which keys are in a database that is about to be replaced.</summary>
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
            // The database is broken, or is older than this table.
        }
    }

    public IReadOnlyList<Erasure> Read() => File.Exists(Path) ? [.. File.ReadLines(Path).Select(Parse)] : [];

    /// <summary>Removes the file, once the keys are in the new database.</summary>
    public void Forget() => File.Delete(Path);

    private static Erasure Parse(string line)
    {
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        var parts = line.Split(' ');
        return new Erasure { Key = parts[0], At = DateTime.Parse(parts[1], CultureInfo.InvariantCulture, utc) };
    }
}
