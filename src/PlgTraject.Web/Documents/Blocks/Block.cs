namespace PlgTraject.Web.Documents.Blocks;

/// <summary>One thing a document says. It knows neither a PDF engine nor HTML.</summary>
public abstract record Block
{
    /// <summary>Whether it leaves the left margin free: then its heading stands there, else above it.</summary>
    public virtual bool LeavesMargin => false;
}
