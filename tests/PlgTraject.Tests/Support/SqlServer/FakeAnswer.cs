using System.Buffers.Binary;
using System.Text;

namespace PlgTraject.Tests.Support.SqlServer;

/// <summary>What a <see cref="FakeSqlServer"/> answers, in the tokens of [MS-TDS] 2.2.7.</summary>
internal sealed class FakeAnswer
{
    private const int HeaderLength = 8;

    /// <summary>SQL_Latin1_General_CP1_CI_AS.</summary>
    private static readonly byte[] Collation = [0x09, 0x04, 0xD0, 0x00, 0x34];

    private readonly byte[] _tokens;

    private FakeAnswer(byte[] tokens) => _tokens = tokens;

    /// <summary>One row was changed, or whatever else was asked is done.</summary>
    public static FakeAnswer Done { get; } = new(End(rows: 1));

    /// <summary>Breaks the connection off in the middle of an answer.</summary>
    public static FakeAnswer BreakOff { get; } = new([0x81]) { IsTheLast = true };

    /// <summary>The server has version 16 and cannot encrypt.</summary>
    public static FakeAnswer WithoutEncryption { get; } = new(
    [
        0, 0, 16, 0, 6, // Version: at byte 16, six bytes.
        1, 0, 22, 0, 1, // Encryption: at byte 22, one byte.
        4, 0, 23, 0, 1, // Several results at once on a connection.
        0xFF,
        16, 0, 0x03, 0xE8, 0, 0,
        2,
        0,
    ]);

    public static FakeAnswer Welcome { get; } = new(
    [
        // The client needs the collation to send texts.
        .. Change(7, Collation, []),
        .. Token(0xAD, [1, 0x74, 0, 0, 4, 4, .. Text("Fake"), 16, 0, 0x03, 0xE8]),
        .. End(rows: 0),
    ]);

    public static FakeAnswer Attended { get; } = new([0xFD, 0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

    /// <summary>Whether nothing comes after it on this connection.</summary>
    public bool IsTheLast { get; private init; }

    /// <param name="number">The number of the error.</param>
    /// <param name="message">What it says.</param>
    /// <param name="level">How severe it is: from 20 on it ends the connection.</param>
    public static FakeAnswer Error(int number, string message, byte level = 14) => new(
    [
        .. Token(0xAA,
        [
            .. Number(number), 1, level, .. Short(message.Length), .. Text(message), 4, .. Text("Fake"), 0,
            .. Number(1),
        ]),
        .. End(rows: 0, status: 2),
    ]);

    /// <summary>One row with one whole number.</summary>
    public static FakeAnswer Row(int? value) => new(
    [
        0x81, 1, 0, 0, 0, 0, 0, 1, 0, 0x26, 4, 0,
        .. value is { } number ? (byte[])[0xD1, 4, .. Number(number)] : [0xD1, 0],
        .. End(rows: 1),
    ]);

    /// <summary>One row with a yes or a no.</summary>
    public static FakeAnswer Row(bool value) => new(
    [
        0x81, 1, 0, 0, 0, 0, 0, 1, 0, 0x68, 1, 0,
        0xD1, 1, (byte)(value ? 1 : 0),
        .. End(rows: 1),
    ]);

    /// <summary>A row for each text.</summary>
    public static FakeAnswer Rows(IEnumerable<string> texts) => new(
    [
        0x81, 1, 0, 0, 0, 0, 0, 1, 0, 0xE7, .. Short(8000), .. Collation, 0,
        .. texts.SelectMany(text => (byte[])[0xD1, .. Short(text.Length * 2), .. Text(text)]),
        .. End(rows: 1),
    ]);

    /// <summary>No row, of so many columns or fewer.</summary>
    public static FakeAnswer NoRows(byte columns) => new(
    [
        0x81, columns, 0,
        .. Enumerable.Repeat((byte[])[0, 0, 0, 0, 1, 0, 0x26, 4, 0], columns).SelectMany(column => column),
        .. End(rows: 0),
    ]);

    /// <param name="act">5 begins a transaction, 7 commits it, 8 rolls it back.</param>
    public static FakeAnswer Transaction(byte act)
    {
        byte[] handle = [1, 0, 0, 0, 0, 0, 0, 0];
        return new(
        [
            .. act == 5 ? Change(8, handle, []) : Change((byte)(act + 2), [], handle),
            .. End(rows: 0),
        ]);
    }

    public byte[] Packet()
    {
        var packet = new byte[HeaderLength + _tokens.Length];
        (packet[0], packet[1]) = (4, 1);
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)packet.Length);
        _tokens.CopyTo(packet, HeaderLength);
        return packet;
    }

    private static byte[] End(int rows, byte status = 0) =>
        [0xFD, (byte)(status | (rows > 0 ? 0x10 : 0)), 0, 0, 0, .. Number(rows), 0, 0, 0, 0];

    private static byte[] Change(byte kind, byte[] after, byte[] before) =>
        Token(0xE3, [kind, (byte)after.Length, .. after, (byte)before.Length, .. before]);

    private static byte[] Token(byte kind, byte[] body) => [kind, .. Short(body.Length), .. body];

    private static byte[] Short(int value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] Number(int value) => BitConverter.GetBytes(value);

    private static byte[] Text(string value) => Encoding.Unicode.GetBytes(value);
}
