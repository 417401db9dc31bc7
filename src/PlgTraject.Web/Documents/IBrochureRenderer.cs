using PlgTraject.Web.Features.Brochure;

namespace PlgTraject.Web.Documents;

/// <summary>Turns the brochure into a PDF. The build decides which engine does.</summary>
public interface IBrochureRenderer
{
    /// <summary>The whole file. The same document gives the same bytes.</summary>
    byte[] Render(BrochureDocument document);
}
