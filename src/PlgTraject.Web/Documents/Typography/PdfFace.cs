using HarfBuzzSharp;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace PlgTraject.Web.Documents.Typography;

/// <summary>One typeface with the shaper that places its glyphs.</summary>
internal sealed class PdfFace : IDisposable
{
    // A ligature is one glyph for two letters: "efficiënt" could no longer be found or copied in every reader.
    private static readonly Feature[] WithoutLigatures =
        [new(Tag.Parse("liga"), 0), new(Tag.Parse("clig"), 0), new(Tag.Parse("dlig"), 0)];

    private readonly Font _shaper;
    private readonly float _unitsPerEm;

    /// <param name="name">One of <see cref="Fonts.All"/>.</param>
    public PdfFace(string name)
    {
        Name = name;
        using var stream = Fonts.Open(name);
        Typeface = SKTypeface.FromStream(stream);
        using var blob = Typeface.OpenStream().ToHarfBuzzBlob();
        using var face = new Face(blob, 0);
        _unitsPerEm = face.UnitsPerEm;
        _shaper = new Font(face);
        _shaper.SetScale(face.UnitsPerEm, face.UnitsPerEm);
        _shaper.SetFunctionsOpenType();
        using var font = new SKFont(Typeface, 1);
        (Ascent, Descent) = (font.Metrics.Ascent, font.Metrics.Descent);
    }

    public string Name { get; }
    public SKTypeface Typeface { get; }

    /// <summary>Where the top of the face is, seen from the baseline, in parts of the type size: below zero.</summary>
    public float Ascent { get; }

    /// <summary>Where the bottom of the face is, seen from the baseline, in parts of the type size.</summary>
    public float Descent { get; }

    /// <summary>Glyphs and their horizontal places, in parts of the type size.</summary>
    public (ushort[] Glyphs, float[] Places, float Width) Shape(string text)
    {
        using var buffer = new HarfBuzzSharp.Buffer();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        _shaper.Shape(buffer, WithoutLigatures);

        var (infos, positions) = (buffer.GlyphInfos, buffer.GlyphPositions);
        var glyphs = new ushort[infos.Length];
        var places = new float[infos.Length];
        var width = 0f;
        for (var index = 0; index < infos.Length; index++)
        {
            glyphs[index] = (ushort)infos[index].Codepoint;
            places[index] = width + (positions[index].XOffset / _unitsPerEm);
            width += positions[index].XAdvance / _unitsPerEm;
        }

        return (glyphs, places, width);
    }

    /// <summary>Whether it has a picture for each letter.</summary>
    public bool HasPictureOf(string text)
    {
        using var font = new SKFont(Typeface, 1);
        return font.ContainsGlyphs(text);
    }

    public void Dispose()
    {
        _shaper.Dispose();
        Typeface.Dispose();
    }
}
