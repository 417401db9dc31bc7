namespace PlgTraject.Web.Documents.Drawing;

/// <summary>
/// The site's colours for what is drawn in code: documents and the sharing image. Each has the value of the token of
/// its name in site.css.
/// </summary>
public static class Palette
{
    public const string Paper = "#fbf8f2";
    public const string Tint = "#f2ece0";
    public const string Ink = "#1b2426";
    public const string Muted = "#49555a";
    public const string Line = "#d9d0bf";
    public const string Deep = "#0f4c55";
    public const string DeepInk = "#f6f1e6";
    public const string Accent = "#a83a1a";
    public const string Strand = "#c28324";
}
