using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Tags;
using PlgTraject.Web.Documents.Typography;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SkiaSharp;

namespace PlgTraject.Web.Documents.QuestPdf;

/// <summary>
/// What all composers of one rendering share: its type, and its tags. An element is declared while the document is
/// composed, in reading order. Which pieces of which pages belong to it is known when QuestPDF draws them: a canvas
/// below these pieces and one above them draw the specks.
/// </summary>
internal sealed class Composition(Document document, PdfFaces faces)
{
    private readonly Dictionary<Ground, TypeScale> _scales =
        Enum.GetValues<Ground>().ToDictionary(ground => ground, ground => new TypeScale(faces, Inks.On(ground)));

    private readonly Dictionary<TypeStyle, TextStyle> _styles = [];

    public TagTree Tags { get; } = new(document);

    /// <summary>The type scale in the colours of a ground.</summary>
    public TypeScale On(Ground ground) => _scales[ground];

    public RibbonScenes Ribbon(SKCanvas canvas, Inks inks) => new(canvas, inks, document.Sessions);

    /// <summary>Opens an element that holds others until it is disposed.</summary>
    public IDisposable Open(string role, string attributes = "")
    {
        Tags.Open(role, attributes: attributes);
        return new Closing(Tags);
    }

    /// <summary>Adds an element that is drawn.</summary>
    public PdfTag Add(string role, string? alternative = null, string attributes = "")
    {
        var tag = Tags.Open(role, alternative, attributes);
        Tags.Close();
        return tag;
    }

    /// <summary>A container whose drawing belongs to an element, on every page that shows a part of it.</summary>
    public IContainer Marked(IContainer container, PdfTag tag)
    {
        IContainer? marked = null;
        container.Layers(layers =>
        {
            layers.Layer().Canvas((canvas, _) => Tags.BeginPiece(tag, canvas));
            marked = layers.PrimaryLayer();
            layers.Layer().Canvas((canvas, _) => TagTree.EndPiece(canvas));
        });
        return marked!;
    }

    /// <summary>A container that is about to draw one link, which belongs to an element.</summary>
    /// <param name="words">Where the link leads, in words.</param>
    public IContainer Linked(IContainer container, PdfTag tag, string words)
    {
        IContainer? linked = null;
        container.Layers(layers =>
        {
            layers.Layer().Canvas((_, _) => Tags.AddLink(tag, words));
            linked = layers.PrimaryLayer();
        });
        return linked!;
    }

    /// <summary>Writes text as an element of its own.</summary>
    public void Write(IContainer container, string text, TypeStyle style, float width, string role = "P") =>
        WritePart(Marked(container, Add(role)), text, style, width);

    /// <summary>Writes text as a part of the element it stands in.</summary>
    public void WritePart(IContainer container, string text, TypeStyle style, float width) =>
        // The space at the end of a line keeps two words apart for a reader who listens or copies. It gets room beyond
        // the right edge, since the words alone may fill the line.
        Placed(container.Width(width).PaddingRight(-style.Size), style)
            .Text(string.Join(" \n", style.Break(text, width))).Style(Of(style));

    /// <summary>Writes one line as a part of the element it stands in, as wide as it is.</summary>
    public void WriteLine(IContainer container, string text, TypeStyle style) =>
        WriteLine(container, line => line.Span(text), style);

    /// <inheritdoc cref="WriteLine(IContainer, string, TypeStyle)"/>
    public void WriteLine(IContainer container, Func<TextDescriptor, TextSpanDescriptor> write, TypeStyle style) =>
        Placed(container, style).Text(line => write(line).Style(Of(style)));

    /// <summary>The style in terms of QuestPDF, whose leading is counted in natural heights of the face.</summary>
    public TextStyle Of(TypeStyle style)
    {
        if (!_styles.TryGetValue(style, out var made))
        {
            made = TextStyle.Default.FontFamily(style.Face.Name).FontSize(style.Size).FontColor(style.Color)
                .LineHeight(style.Leading / (style.Size * (style.Face.Descent - style.Face.Ascent)));
            _styles.Add(style, made);
        }

        return made;
    }

    /// <summary>QuestPDF centres a face in its line; this moves the baseline to where it belongs.</summary>
    private static IContainer Placed(IContainer container, TypeStyle style) => container.TranslateY(
        style.Baseline - ((style.Leading - (style.Size * (style.Face.Ascent + style.Face.Descent))) / 2));

    private sealed class Closing(TagTree tags) : IDisposable
    {
        public void Dispose() => tags.Close();
    }
}
