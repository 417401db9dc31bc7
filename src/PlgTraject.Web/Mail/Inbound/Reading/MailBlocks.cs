namespace PlgTraject.Web.Mail.Inbound.Reading;

/// <summary>
/// Splits the text of a mail in what its sender wrote, what is quoted, and the signature. All lines stay, in their
/// order: a mistake costs a click, never a word.
/// </summary>
internal sealed class MailBlocks
{
    /// <summary>How long a signature may be that is not folded, in lines.</summary>
    private const int LongestSignature = 8;

    /// <summary>What follows more than so many parts is one more.</summary>
    private const int MostParts = 200;

    private readonly List<(MailBlockKind Kind, List<string> Lines)> _parts = [];

    /// <param name="text">Lines with "\n" between them.</param>
    /// <param name="isForward">Whether what is quoted is what the mail is about.</param>
    public static IReadOnlyList<MailBlock> Of(string text, bool isForward)
    {
        var blocks = new MailBlocks();
        blocks.Read(text.Split('\n'));
        var parts = blocks._parts.Select(part => (part.Kind, part.Lines, Text: Join(part.Lines)))
            .Where(part => part.Text.Length > 0).ToList();
        var isOpen = isForward || parts.TrueForAll(part => part.Kind != MailBlockKind.Own);
        return
        [
            .. parts.Select(part => new MailBlock(part.Kind, part.Text, part.Kind switch
            {
                MailBlockKind.Own => false,
                MailBlockKind.Quote => !isOpen,
                MailBlockKind.Signature => part.Lines.Count > LongestSignature,
                _ => throw new InvalidOperationException($"It is not known whether {part.Kind} is folded."),
            })),
        ];
    }

    private void Read(string[] lines)
    {
        var kind = MailBlockKind.Own;
        for (var at = 0; at < lines.Length; at++)
        {
            if (MailQuotes.IsQuoted(lines[at]))
            {
                at = ReadQuoted(lines, at);
                kind = MailBlockKind.Own;
                continue;
            }

            var intro = MailQuotes.IntroAt(lines, at);
            if (intro > 0 && IsBeforeQuoted(lines, at + intro))
            {
                Add(MailBlockKind.Quote, lines, at, at + intro);
                at += intro - 1;
                continue;
            }

            if (intro > 0 || MailQuotes.HeadAt(lines, at) > 0)
            {
                // Nothing says where such a quote ends.
                TakeRule();
                Add(MailBlockKind.Quote, lines, at, lines.Length);
                return;
            }

            if (MailQuotes.IsSignature(lines[at]))
            {
                kind = MailBlockKind.Signature;
            }

            Add(MailQuotes.IsPhoneSign(lines[at]) ? MailBlockKind.Signature : kind, lines, at, at + 1);
        }
    }

    /// <summary>Reads lines with ">" before them, also with empty ones in between.</summary>
    /// <returns>The last one.</returns>
    private int ReadQuoted(string[] lines, int at)
    {
        var last = at;
        for (var next = at + 1; next < lines.Length; next++)
        {
            if (MailQuotes.IsQuoted(lines[next]))
            {
                last = next;
            }
            else if (lines[next].Length > 0)
            {
                break;
            }
        }

        Add(MailBlockKind.Quote, lines, at, last + 1);
        return last;
    }

    private static bool IsBeforeQuoted(string[] lines, int at)
    {
        while (at < lines.Length && lines[at].Length == 0)
        {
            at++;
        }

        return at < lines.Length && MailQuotes.IsQuoted(lines[at]);
    }

    private void Add(MailBlockKind kind, string[] lines, int from, int to)
    {
        // An empty line belongs to what stands before it.
        var isEmpty = to == from + 1 && lines[from].Length == 0;
        if (_parts.Count == MostParts)
        {
            _parts.Add((MailBlockKind.Own, []));
        }
        else if (_parts.Count == 0 || (_parts.Count < MostParts && _parts[^1].Kind != kind && !isEmpty))
        {
            _parts.Add((kind, []));
        }

        _parts[^1].Lines.AddRange(lines[from..to]);
    }

    /// <summary>The rule that a mail program draws above a quote belongs to it.</summary>
    private void TakeRule()
    {
        if (_parts.Count == 0 || _parts[^1].Kind == MailBlockKind.Quote)
        {
            return;
        }

        var lines = _parts[^1].Lines;
        var rule = lines.FindLastIndex(line => line.Length > 0);
        if (rule >= 0 && MailQuotes.IsRule(lines[rule]))
        {
            var taken = lines[rule..];
            lines.RemoveRange(rule, lines.Count - rule);
            _parts.Add((MailBlockKind.Quote, taken));
        }
    }

    private static string Join(List<string> lines) => string.Join('\n', lines).Trim('\n');
}
