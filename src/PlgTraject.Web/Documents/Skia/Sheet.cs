using System.Globalization;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Typography;
using SkiaSharp;

namespace PlgTraject.Web.Documents.Skia;

/// <summary>The pages under the pen: where the next thing goes, and how text, boxes and links get there.</summary>
internal sealed class Sheet(SKDocument pdf, PdfFaces faces, TagWriter tags, Document document)
{
    private readonly Dictionary<Ground, TypeScale> _styles =
        Enum.GetValues<Ground>().ToDictionary(ground => ground, ground => new TypeScale(faces, Inks.On(ground)));

    private SKCanvas? _canvas;
    private Ground _page;
    private Ground _ground;
    private bool _onPanel;
    private bool _hasFooter;

    public TagWriter Tags => tags;
    public SKCanvas Canvas => _canvas ?? throw new InvalidOperationException("No page has begun.");
    public int Page { get; private set; }

    /// <summary>The type scale in the colours of the ground under the pen.</summary>
    public TypeScale Styles => _styles[_ground];
    public Inks Inks => Styles.Inks;

    /// <summary>The ribbon, in the colours of the ground under the pen.</summary>
    public RibbonScenes Ribbon => new(Canvas, Inks, document.Sessions);

    /// <summary>Top of the next thing.</summary>
    public float Y { get; set; }

    /// <summary>Where the last heading in this page's margin ends.</summary>
    public float MarginEnd { get; set; }

    /// <param name="ground">What it is printed on.</param>
    /// <param name="hasFooter">False for a cover.</param>
    public void BeginPage(Ground ground, bool hasFooter = true)
    {
        EndPage();
        _hasFooter = hasFooter;
        _canvas = pdf.BeginPage(Grid.Width, Grid.Height);
        _page = _ground = ground;
        (Page, Y, MarginEnd) = (Page + 1, Grid.Top, 0);
        if (ground != Ground.Sheet)
        {
            Box(0, 0, Grid.Width, Grid.Height, Inks.Ground);
        }

        tags.BeginPage(Canvas);
    }

    /// <summary>Goes on to another page on the same ground.</summary>
    public void TurnPage() => BeginPage(_page);

    public void EndPage()
    {
        if (_canvas is null)
        {
            return;
        }

        tags.EndPage();
        _ground = _page;
        if (_hasFooter)
        {
            Footer();
        }

        pdf.EndPage();
        _canvas = null;
    }

    /// <summary>Goes to a new page when a thing of this height does not fit on this one.</summary>
    public void Ensure(float height)
    {
        if (!_onPanel && Y + height > Grid.Bottom)
        {
            TurnPage();
        }
    }

    /// <summary>Writes a paragraph at <see cref="Y"/> and moves below it, on a new page when it does not fit.</summary>
    /// <param name="role">What it is to a screen reader; by default part of the open tag, or else a paragraph.</param>
    public void Write(string text, TypeStyle style, float x, float width, string? role = null)
    {
        using var element = role is null && tags.IsMarking ? null : tags.Open(role ?? "P");
        var lines = style.Break(text, width);
        for (var index = 0; index < lines.Count; index++)
        {
            Ensure(style.Leading);
            // The space at the end keeps two words apart for a reader who listens or copies.
            WriteLine(index < lines.Count - 1 ? lines[index] + " " : lines[index], style, x, Y);
            Y += style.Leading;
        }
    }

    /// <summary>Writes one line whose box has this top. Returns its width.</summary>
    public float WriteLine(string text, TypeStyle style, float x, float top) => style.Draw(Canvas, text, x, top);

    /// <summary>The same, ending at a right edge.</summary>
    public void WriteLineTo(string text, TypeStyle style, float right, float top) =>
        WriteLine(text, style, right - style.Measure(text), top);

    /// <summary>Writes numbers in the nodes of the ribbon.</summary>
    public void WriteNumbers(IEnumerable<(int Number, SKPoint Place)> nodes) =>
        RibbonNumbers.Write(Canvas, Styles.Node, nodes);

    public void Box(float x, float top, float width, float height, string color)
    {
        using var paint = new SKPaint { Color = SKColor.Parse(color), IsAntialias = true };
        Canvas.DrawRect(x, top, width, height, paint);
    }

    /// <summary>A hairline at <see cref="Y"/>.</summary>
    public void HairLine(float x = Grid.Left, float width = Grid.Full) => Box(x, Y, width, Sizes.Hairline, Inks.Rule);

    /// <summary>
    /// A coloured panel over the whole width, from <see cref="Y"/> on, with what is drawn on it. It stays in one piece.
    /// </summary>
    public void Panel(Ground ground, float height, Action paint)
    {
        var (end, before) = (Y + height, _ground);
        (_ground, _onPanel) = (ground, true);
        Box(0, Y, Grid.Width, height, Inks.Ground);
        paint();
        (_ground, _onPanel, Y) = (before, false, end);
    }

    /// <summary>Makes the place of a thing clickable. It belongs to the open tag.</summary>
    public void Link(SKRect place, string url, string words)
    {
        tags.AddLink(words);
        Canvas.DrawUrlAnnotation(place, url);
    }

    private void Footer()
    {
        var number = Page.ToString(CultureInfo.InvariantCulture);
        const float top = Grid.Height - 48;
        WriteLineTo(number, Styles.Label, Grid.Right, top - 2);
        WriteLineTo(document.Foot, Styles.Small, Grid.Right - 24, top);
    }
}
