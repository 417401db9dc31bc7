namespace PlgTraject.Web.Documents;

/// <summary>Turns a document into a PDF. The build decides which engine does.</summary>
public interface IDocumentRenderer
{
    /// <summary>The whole file. The same document gives the same bytes.</summary>
    byte[] Render(Document document);
}
