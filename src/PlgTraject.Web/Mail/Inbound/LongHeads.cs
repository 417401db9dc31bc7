namespace PlgTraject.Web.Mail.Inbound;

/// <summary>
/// Bounds the heads of a mail and of its parts. The parser copies a header anew with every line of it, so that one of
/// megabytes would keep a processor busy for hours. An empty line ends a head: it is put in where a head is too long.
/// What follows becomes text, and nothing is left out. A text file that is sent as it is and has so many lines that
/// begin with a space, none of them empty, gets an empty line too.
/// </summary>
internal sealed class LongHeads
{
    /// <summary>How long the head of a mail may be, in bytes.</summary>
    public const int LongestHead = 512 * 1024;

    /// <summary>How long the lines of one header may be that begin with a space, in bytes.</summary>
    public const int LongestFolded = 128 * 1024;

    private readonly List<long> _ends = [];
    private bool _isHead = true;
    private long _head;
    private long _folded;

    private LongHeads()
    {
    }

    /// <param name="raw">A mail, which is read from its beginning.</param>
    /// <returns>The same stream when no head is too long.</returns>
    public static Stream Bound(Stream raw)
    {
        var heads = new LongHeads();
        heads.Find(raw);
        raw.Position = 0;
        return heads._ends.Count == 0 ? raw : heads.Write(raw);
    }

    private void Find(Stream raw)
    {
        var buffer = new byte[64 * 1024];
        var (at, line) = (0L, 0L);
        byte first = 0;
        raw.Position = 0;
        while (raw.Read(buffer) is > 0 and var count)
        {
            for (var from = 0; from < count;)
            {
                first = at + from == line ? buffer[from] : first;
                var end = buffer.AsSpan(from, count - from).IndexOf((byte)'\n');
                if (end < 0)
                {
                    break;
                }

                from += end + 1;
                Add(line, at + from - line, first);
                line = at + from;
            }

            at += count;
        }

        if (at > line)
        {
            Add(line, at - line, first);
        }
    }

    private void Add(long at, long length, byte first)
    {
        if (length == 1 || (length == 2 && first == '\r'))
        {
            (_isHead, _folded) = (false, 0);
            return;
        }

        _head += length;
        _folded = first is (byte)' ' or (byte)'\t' ? _folded + length : 0;
        if ((_isHead && _head > LongestHead) || _folded > LongestFolded)
        {
            _ends.Add(at);
            (_isHead, _folded) = (false, 0);
        }
    }

    private MemoryStream Write(Stream raw)
    {
        var bounded = new MemoryStream((int)raw.Length + (2 * _ends.Count));
        foreach (var end in _ends.Append(raw.Length))
        {
            var part = new byte[end - raw.Position];
            raw.ReadExactly(part);
            bounded.Write(part);
            if (end < raw.Length)
            {
                bounded.Write("\r\n"u8);
            }
        }

        bounded.Position = 0;
        return bounded;
    }
}
