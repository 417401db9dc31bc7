using Microsoft.Data.Sqlite;

namespace PlgTraject.Benchmarks.Bare;

/// <summary>
/// Commits one row that is as durable as those of the product, with one connection, one prepared statement and one
/// writer at a time.
/// </summary>
internal sealed class RowPerRequest : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;

    public RowPerRequest(string file)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file }.ToString());
        _connection.Open();
        using var create = _connection.CreateCommand();
        create.CommandText = """
            PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
            CREATE TABLE Rows (Id INTEGER PRIMARY KEY, Name TEXT, Email TEXT, Question TEXT);
            """;
        create.ExecuteNonQuery();
        _insert = _connection.CreateCommand();
        _insert.CommandText = "INSERT INTO Rows (Name, Email, Question) VALUES ($name, $email, $question)";
        foreach (var name in (string[])["$name", "$email", "$question"])
        {
            _insert.Parameters.Add(name, SqliteType.Text);
        }

        _insert.Prepare();
    }

    public async Task StoreAsync(params string[] values)
    {
        await _turn.WaitAsync();
        try
        {
            for (var index = 0; index < values.Length; index++)
            {
                _insert.Parameters[index].Value = values[index];
            }

            _insert.ExecuteNonQuery();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _insert.Dispose();
        _connection.Dispose();
        _turn.Dispose();
    }
}
