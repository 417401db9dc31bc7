namespace PlgTraject.Web.Features.Brochure;

/// <summary>The site's colours, in the notation every engine reads. All text colours hold 7:1 on paper.</summary>
public static class BrochurePalette
{
    public const string Ink = "#1B1F1E";
    public const string Soft = "#4A5250";
    public const string Paper = "#FFFFFF";
    public const string Tint = "#F4F1EA";
    public const string Rule = "#CFCBC0";
    public const string Deep = "#0E4A4C";
    public const string Warm = "#C9822B";
}
