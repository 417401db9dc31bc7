namespace PlgTraject.Web.Documents.Typography;

/// <summary>The faces of documents, subset to Latin and carried inside the program.</summary>
public static class Fonts
{
    public const string Heading = "Newsreader-Medium";
    public const string Quotation = "Newsreader-Italic";
    public const string Text = "AtkinsonHyperlegibleNext-Regular";
    public const string Strong = "AtkinsonHyperlegibleNext-SemiBold";

    public static IReadOnlyList<string> All { get; } = [Heading, Quotation, Text, Strong];

    /// <summary>Whether documents can show a text, whichever face it is set in.</summary>
    public static bool HavePictureOf(string text)
    {
        using var faces = new PdfFaces();
        return new[] { faces.Heading, faces.Quotation, faces.Text, faces.Strong }
            .All(face => face.HasPictureOf(text));
    }

    /// <summary>The TrueType file of a face.</summary>
    public static Stream Open(string face) =>
        typeof(Fonts).Assembly.GetManifestResourceStream($"{face}.ttf")
        ?? throw new ArgumentException($"There is no face {face}.", nameof(face));
}
