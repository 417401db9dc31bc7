namespace PlgTraject.Web.Documents.Drawing;

/// <summary>The colours that go together on one ground, in the notation every engine reads.</summary>
/// <param name="Ground">The ground itself.</param>
/// <param name="Text">Running text.</param>
/// <param name="Muted">Second text.</param>
/// <param name="Heading">Headings and links.</param>
/// <param name="Rule">Rules between things.</param>
/// <param name="First">The first strand.</param>
/// <param name="Second">The second strand, bullets and marks.</param>
public sealed record Inks(
    string Ground, string Text, string Muted, string Heading, string Rule, string First, string Second)
{
    /// <summary>A document does not print the site's warm paper: it has a sheet of its own.</summary>
    private const string White = "#ffffff";

    private static readonly Inks Sheet = new(
        White, Palette.Ink, Palette.Muted, Palette.Deep, Palette.Line, Palette.Deep, Palette.Strand);

    private static readonly Inks Deep = new(
        Palette.Deep, Palette.DeepInk, Palette.DeepInk, Palette.DeepInk, Palette.Strand, Palette.DeepInk,
        Palette.Strand);

    public static Inks On(Ground ground) => ground switch
    {
        Drawing.Ground.Sheet => Sheet,
        Drawing.Ground.Tint => Sheet with { Ground = Palette.Tint },
        Drawing.Ground.Deep => Deep,
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, "There are no colours for this ground."),
    };
}
