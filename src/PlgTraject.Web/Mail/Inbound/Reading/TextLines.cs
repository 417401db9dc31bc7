using System.Text;
using PlgTraject.Web.Data.Mail.Inbound;

namespace PlgTraject.Web.Mail.Inbound.Reading;

/// <summary>
/// Writes the texts of HTML in lines: white space counts once, and a quote has a "> " before each line.
/// </summary>
internal sealed class TextLines
{
    private const int MostQuotes = 8;

    private readonly StringBuilder _text = new();
    private int _ends = 2;
    private int _wanted;
    private bool _hasSpace;
    private bool _hasSeparator;

    /// <summary>In how many quotes that which follows stands.</summary>
    public int Quotes
    {
        get;
        set => field = Math.Max(value, 0);
    }

    /// <summary>Whether line ends and spaces count as they are.</summary>
    public bool KeepsLines { get; set; }

    public bool IsFull => _text.Length >= InboundContent.LongestText;

    public int Length => _text.Length;

    /// <summary>Sees to it that so many line ends stand before what follows.</summary>
    public void Break(int lineEnds) => _wanted = Math.Max(_wanted, lineEnds);

    /// <summary>Ends the line, also an empty one.</summary>
    public void BreakHere()
    {
        End();
        _text.Append('\n');
        _ends++;
        _hasSpace = false;
    }

    /// <summary>Separates cells of a row.</summary>
    public void Separate() => _hasSeparator = true;

    public void Write(string text)
    {
        foreach (var letter in text)
        {
            if (letter == '\n' && KeepsLines)
            {
                BreakHere();
            }
            else if (letter is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _hasSpace = true;
            }
            else
            {
                Append(letter);
            }
        }
    }

    public string Since(int from) => _text.ToString(from, _text.Length - from);

    public override string ToString() => _text.ToString();

    private void Append(char letter)
    {
        End();
        if (_ends > 0)
        {
            for (var quote = 0; quote < Math.Min(Quotes, MostQuotes); quote++)
            {
                _text.Append("> ");
            }
        }
        else if (_hasSeparator)
        {
            _text.Append(" | ");
        }
        else if (_hasSpace)
        {
            _text.Append(' ');
        }

        // A space that does not break is there for its width.
        _text.Append(letter == '\u00A0' ? ' ' : letter);
        (_ends, _hasSpace, _hasSeparator) = (0, false, false);
    }

    private void End()
    {
        for (; _ends < _wanted; _ends++)
        {
            _text.Append('\n');
        }

        _wanted = 0;
    }
}
