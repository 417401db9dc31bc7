using SkiaSharp;

namespace PlgTraject.Web.Documents.Typography;

/// <summary>How text looks.</summary>
/// <param name="Face">Its typeface.</param>
/// <param name="Size">Type size in points.</param>
/// <param name="Leading">Distance between baselines in points.</param>
/// <param name="Color">Its colour.</param>
/// <param name="Balanced">Shares the words out over lines of about the same length, for large type.</param>
internal sealed record TextStyle(PdfFace Face, float Size, float Leading, SKColor Color, bool Balanced = false)
{
    public float Measure(string text) => Face.Shape(text).Width * Size;

    /// <summary>Breaks text at its spaces into lines that fit; a longer word keeps a line of its own.</summary>
    public IReadOnlyList<string> Break(string text, float width)
    {
        var lines = Fill(text, width);
        // As narrow as it gets without another line; other text only until no word stands alone on the last one.
        for (var narrower = width; narrower > width / 2 && (Balanced || IsAlone(lines)); narrower -= Size / 4)
        {
            var balanced = Fill(text, narrower);
            if (balanced.Count > lines.Count || balanced.Any(line => Measure(line) > width))
            {
                break;
            }

            lines = balanced;
        }

        return lines;
    }

    public float HeightOf(string text, float width) => Break(text, width).Count * Leading;

    private static bool IsAlone(List<string> lines) => lines.Count > 1 && !lines[^1].Contains(' ', StringComparison.Ordinal);

    private List<string> Fill(string text, float width)
    {
        List<string> lines = [];
        var line = "";
        // Only plain spaces: "€ 18.500" holds a no-break space and stays together.
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Measure(longer) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        lines.Add(line);
        return lines;
    }
}
