namespace PlgTraject.Web.Documents.Blocks;

/// <summary>One thing a document says. It knows neither a PDF engine nor HTML.</summary>
public abstract record Block
{
    /// <summary>Whether it leaves the left margin free, so that its heading can stand there and need not stand above it.</summary>
    public virtual bool LeavesMargin => false;
}
