using PlgTraject.Web.Documents.Pdf;
using PlgTraject.Web.Documents.Tags;

namespace PlgTraject.Web.Documents;

/// <summary>Adds to a drawn file what no engine writes: structure, bookmarks, language, kind of file.</summary>
internal static class FinishedPdf
{
    /// <param name="drawn">The file as Skia wrote it.</param>
    /// <param name="document">What it says.</param>
    /// <param name="tags">What the engine kept of its structure while it drew.</param>
    /// <exception cref="InvalidDataException">The drawing does not show where its pieces begin and end.</exception>
    public static byte[] Of(byte[] drawn, Document document, TagTree tags)
    {
        var file = new PdfObjects(drawn);
        TaggedPdf.Add(file, tags);
        PdfOutline.Add(file, tags.Bookmarks);
        PdfIdentity.Add(file, document);
        return file.Write();
    }
}
