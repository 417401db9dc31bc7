namespace PlgTraject.Web.Documents.Drawing;

/// <summary>What a page or panel is printed on.</summary>
public enum Ground
{
    /// <summary>The sheet as it comes out of the printer.</summary>
    Sheet,

    /// <summary>A quiet tint.</summary>
    Tint,

    /// <summary>The deep colour, with light letters.</summary>
    Deep,
}
