using System.Text;

namespace PlgTraject.Web.Infrastructure.Text;

/// <summary>
/// Rows for a spreadsheet, as a Dutch Excel opens them: semicolons, every cell in quotes, lines that end in CR LF, and
/// a byte order mark that says it is UTF-8. A cell that a spreadsheet would take for a formula begins with an
/// apostrophe (OWASP, CSV injection).
/// </summary>
public sealed class Csv
{
    public const string MediaType = "text/csv; charset=utf-8";

    /// <summary>What a formula begins with, also in the forms as wide as a Chinese character.</summary>
    private const string FormulaMarks = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private readonly StringBuilder _text = new();

    public Csv Row(params IEnumerable<string?> cells)
    {
        _text.AppendJoin(';', cells.Select(Cell)).Append("\r\n");
        return this;
    }

    public byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(_text.ToString())];

    private static string Cell(string? text)
    {
        var quoted = (text ?? "").Replace("\"", "\"\"", StringComparison.Ordinal);
        return quoted.Length > 0 && FormulaMarks.Contains(quoted[0], StringComparison.Ordinal)
            ? $"\"'{quoted}\""
            : $"\"{quoted}\"";
    }
}
