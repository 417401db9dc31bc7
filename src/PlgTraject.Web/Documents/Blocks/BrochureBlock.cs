namespace PlgTraject.Web.Documents.Blocks;

/// <summary>One thing the brochure says. It knows neither a PDF engine nor HTML.</summary>
public abstract record BrochureBlock;
