using System.Text;
using System.Xml.Linq;

namespace PlgTraject.Web.Documents.Pdf;

/// <summary>Adds what a program asks of a PDF before it shows a page: its language, title and author.</summary>
internal static class PdfIdentity
{
    private static readonly XNamespace Meta = "adobe:ns:meta/";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Ua = "http://www.aiim.org/pdfua/ns/id/";

    /// <param name="file">The file to extend.</param>
    /// <param name="document">What the file says.</param>
    public static void Add(PdfObjects file, Document document)
    {
        var description = new XElement(
            Rdf + "Description",
            new XAttribute(Rdf + "about", ""),
            new XAttribute(XNamespace.Xmlns + "dc", Dc), new XAttribute(XNamespace.Xmlns + "pdfuaid", Ua),
            new XElement(
                Dc + "title", List("Alt", document.Title, new XAttribute(XNamespace.Xml + "lang", "x-default"))),
            new XElement(Dc + "creator", List("Seq", document.Author)),
            new XElement(Dc + "language", List("Bag", document.Language)),
            // Made after PDF/UA-1, the standard for accessible documents.
            new XElement(Ua + "part", 1));
        var packet = new XElement(
            Meta + "xmpmeta", new XAttribute(XNamespace.Xmlns + "x", Meta),
            new XElement(Rdf + "RDF", new XAttribute(XNamespace.Xmlns + "rdf", Rdf), description));
        var xml = $"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n{packet}\n<?xpacket end=\"r\"?>";
        var metadata = file.Add(PdfStream.Write(
            "/Type /Metadata /Subtype /XML ", Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(xml))));
        // With this entry a program shows the title of the document in its window instead of the name of the file.
        // The Skia of our own engine writes it already, the older Skia that QuestPDF uses does not.
        var preferences = file.Catalog.Contains("/ViewerPreferences", StringComparison.Ordinal)
            ? ""
            : " /ViewerPreferences <</DisplayDocTitle true>>";
        file.Catalog = PdfObjects.Extended(
            file.Catalog, $"/Lang ({document.Language}) /Metadata {metadata} 0 R{preferences}");
    }

    private static XElement List(string kind, string item, params object[] attributes) =>
        new(Rdf + kind, new XElement(Rdf + "li", attributes, item));
}
