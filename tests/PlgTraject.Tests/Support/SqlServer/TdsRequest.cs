using System.Buffers.Binary;
using System.Text;

namespace PlgTraject.Tests.Support.SqlServer;

/// <summary>What a client asks of SQL Server, as [MS-TDS] 2.2.6 writes it.</summary>
internal sealed record TdsRequest(TdsKind Kind, byte[] Body)
{
    private const int HeaderLength = 8;

    /// <summary>Every request but signing in begins with headers, and those with their own length.</summary>
    private int AfterHeaders => BinaryPrimitives.ReadInt32LittleEndian(Body);

    /// <summary>The SQL of a batch, or of a call of sp_executesql.</summary>
    public string Sql => Kind == TdsKind.Batch ? Encoding.Unicode.GetString(Body.AsSpan(AfterHeaders)) : SqlOfCall();

    /// <summary>What to do with a transaction (5 begin, 7 commit, 8 roll back), and at which level it is.</summary>
    public (byte Act, byte Level) Transaction => (Body[AfterHeaders], Body[AfterHeaders + 2]);

    /// <returns>Null when the client has gone.</returns>
    public static async Task<TdsRequest?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var header = new byte[HeaderLength];
        var body = new List<byte>();
        do
        {
            if (await stream.ReadAtLeastAsync(header, HeaderLength, false, cancellationToken) < HeaderLength)
            {
                return null;
            }

            var part = new byte[BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2)) - HeaderLength];
            await stream.ReadExactlyAsync(part, cancellationToken);
            body.AddRange(part);
        }
        while ((header[1] & 1) == 0);
        return new TdsRequest((TdsKind)header[0], [.. body]);
    }

    private string SqlOfCall()
    {
        // Before the text stand the number of the procedure (4 bytes), options (2), and an empty name and a status (2).
        // Then comes its type, which is NTEXT or NVARCHAR; the length that may be (4 or 2 bytes); the collation (5);
        // and the length (4 or 2).
        const byte ntext = 0x63;
        var at = AfterHeaders + 8;
        var isLong = Body[at] == ntext;
        at += isLong ? 10 : 8;
        var length = isLong
            ? BinaryPrimitives.ReadInt32LittleEndian(Body.AsSpan(at))
            : BinaryPrimitives.ReadUInt16LittleEndian(Body.AsSpan(at));
        return Encoding.Unicode.GetString(Body, at + (isLong ? 4 : 2), length);
    }
}

internal enum TdsKind : byte
{
    Batch = 1,
    Call = 3,
    Attention = 6,
    Transaction = 14,
    Login = 16,
    PreLogin = 18,
}
