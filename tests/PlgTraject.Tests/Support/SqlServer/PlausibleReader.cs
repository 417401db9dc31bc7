using System.Collections;
using System.Data.Common;

namespace PlgTraject.Tests.Support.SqlServer;

/// <summary>
/// Rows of whatever is asked for: one for a query, so that further queries about it are asked; endless for a save,
/// which reads the keys of its rows and nothing more.
/// </summary>
internal sealed class PlausibleReader(int fieldCount, bool endless) : DbDataReader
{
    // Keys that nothing in the tests has.
    private static long _lastKey = 1_000_000_000;

    private int _row = -1;

    public override int FieldCount => fieldCount;
    public override bool HasRows => true;
    public override bool IsClosed => false;
    public override int RecordsAffected => 1;
    public override int Depth => 0;
    public override object this[int ordinal] => GetValue(ordinal);
    public override object this[string name] => GetValue(0);

    public override bool Read() => ++_row == 0 || endless;

    public override bool NextResult()
    {
        _row = -1;
        return endless;
    }

    public override bool IsDBNull(int ordinal) => false;
    public override bool GetBoolean(int ordinal) => true;
    public override byte GetByte(int ordinal) => 1;
    public override char GetChar(int ordinal) => 'x';
    public override DateTime GetDateTime(int ordinal) => AppFixture.Start.UtcDateTime;
    public override decimal GetDecimal(int ordinal) => 1;
    public override double GetDouble(int ordinal) => 1;
    public override float GetFloat(int ordinal) => 1;
    public override Guid GetGuid(int ordinal) => Guid.Empty;
    public override short GetInt16(int ordinal) => 1;

    /// <summary>
    /// For a save of one the number of changed rows; for one of many the number of the row, in the last column.
    /// </summary>
    public override int GetInt32(int ordinal) => ordinal == 0 ? 1 : _row;

    /// <summary>For a save the new key.</summary>
    public override long GetInt64(int ordinal) => endless ? Interlocked.Increment(ref _lastKey) : 1;

    /// <summary>A text that any enumeration understands.</summary>
    public override string GetString(int ordinal) => "0";

    public override T GetFieldValue<T>(int ordinal) => default!;
    public override object GetValue(int ordinal) => GetInt32(ordinal);
    public override string GetName(int ordinal) => $"Column{ordinal}";
    public override int GetOrdinal(string name) => 0;
    public override Type GetFieldType(int ordinal) => typeof(int);
    public override string GetDataTypeName(int ordinal) => "int";
    public override IEnumerator GetEnumerator() => new DbEnumerator(this);
    public override int GetValues(object[] values) => 0;
    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => 0;
    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => 0;
}
