using System.Globalization;
using SkiaSharp;

namespace PlgTraject.Web.Documents.Typography;

/// <summary>How text looks, and where its lines break: the same in every engine.</summary>
/// <param name="Face">Its typeface.</param>
/// <param name="Size">Type size in points.</param>
/// <param name="Leading">Distance between baselines in points.</param>
/// <param name="Color">Its colour, such as #1b2426.</param>
/// <param name="Balanced">Shares the words out over lines of about the same length, for large type.</param>
internal sealed record TypeStyle(PdfFace Face, float Size, float Leading, string Color, bool Balanced = false)
{
    /// <summary>How far the baseline is below the top of its line: letters seem to stand in the middle of it.</summary>
    public float Baseline => (Leading / 2) + (Size * 0.32f);

    public float Measure(string text) => Face.Shape(text).Width * Size;

    /// <summary>
    /// Breaks text at its spaces into lines that fit, and a word that is longer than a line within it.
    /// </summary>
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

    /// <summary>Draws one line whose box has this place and top.</summary>
    /// <returns>Its width.</returns>
    public float Draw(SKCanvas canvas, string text, float x, float top)
    {
        var (glyphs, places, width) = Face.Shape(text);
        using var font = new SKFont(Face.Typeface, Size)
        {
            Subpixel = true,
            LinearMetrics = true,
            Hinting = SKFontHinting.None,
        };
        using var builder = new SKTextBlobBuilder();
        builder.AddHorizontalRun(glyphs, font, [.. places.Select(place => place * Size)], 0);
        using var run = builder.Build();
        using var paint = new SKPaint { Color = SKColor.Parse(Color), IsAntialias = true };
        canvas.DrawText(run, x, top + Baseline, paint);
        return width * Size;
    }

    /// <summary>Draws one line around this place.</summary>
    public void DrawAround(SKCanvas canvas, string text, float middle, float top) =>
        Draw(canvas, text, middle - (Measure(text) / 2), top);

    private static bool IsAlone(List<string> lines) =>
        lines.Count > 1 && !lines[^1].Contains(' ', StringComparison.Ordinal);

    private List<string> Fill(string text, float width)
    {
        List<string> lines = [];
        var line = "";
        // Only plain spaces: "€ 18.500" holds a no-break space and stays together.
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Pieces))
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

        IEnumerable<string> Pieces(string word) =>
            // No word of the content is that long; a name that a visitor typed may be.
            Measure(word) <= width ? [word] : Split(word, width);
    }

    /// <summary>The parts of a word that fit a line, which never separate a letter from its accents.</summary>
    private IEnumerable<string> Split(string word, float width)
    {
        var part = "";
        var letters = StringInfo.GetTextElementEnumerator(word);
        while (letters.MoveNext())
        {
            var letter = letters.GetTextElement();
            if (part.Length > 0 && Measure(part + letter) > width)
            {
                yield return part;
                part = "";
            }

            part += letter;
        }

        yield return part;
    }
}
