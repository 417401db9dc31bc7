using System.Text;
using System.Text.RegularExpressions;
using PlgTraject.Web.Documents.Pdf;

namespace PlgTraject.Web.Documents.Tags;

/// <summary>Puts the structure that a <see cref="TagTree"/> kept into the file that Skia wrote.</summary>
internal static partial class TaggedPdf
{
    public static void Add(PdfObjects file, TagTree tags)
    {
        var pages = file.Pages();
        var owners = new List<string>();
        var elements = Reserve(file, tags.Root);
        for (var page = 0; page < pages.Count; page++)
        {
            var marks = tags.Pages[page];
            var contents = PdfObjects.Single(file[pages[page]], "Contents");
            file[contents] = PdfStream.Write(Mark(PdfStream.Read(file[contents]), marks.Pieces, page));
            file.Set(pages[page], "StructParents", $"{page}");
            // The tab key follows the structure.
            file.Set(pages[page], "Tabs", "/S");
            owners.Add($"{page} [{string.Join(' ', marks.Pieces.Select(tag => $"{elements[tag]} 0 R"))}]");
        }

        var links = Links(file, pages, tags, elements, owners);
        var root = file.Reserve();
        foreach (var (tag, number) in elements)
        {
            file[number] = Element(tag, number);
        }

        file[root] = $"<</Type /StructTreeRoot /K {elements[tags.Root]} 0 R " +
            $"/ParentTree <</Nums [{string.Join('\n', owners)}]>> /ParentTreeNextKey {owners.Count}>>";
        file.Catalog = PdfObjects.Extended(file.Catalog, $"/StructTreeRoot {root} 0 R /MarkInfo <</Marked true>>");

        string Element(PdfTag tag, int number)
        {
            var parts = tag.Parts.Select(part => part switch
            {
                PdfTag child => $"{elements[child]} 0 R",
                MarkedPiece piece => $"<</Type /MCR /Pg {pages[piece.Page]} 0 R /MCID {piece.Number}>>",
                LinkPlace link => $"<</Type /OBJR /Pg {pages[link.Page]} 0 R /Obj {links[link]} 0 R>>",
                _ => throw new InvalidOperationException($"{part} cannot be part of an element."),
            });
            var parent = tag.Parent is null ? root : elements[tag.Parent];
            var alternative = tag.Alternative is null ? "" : $" /Alt {PdfText.Write(tag.Alternative)}";
            return $"<</Type /StructElem /S /{tag.Role} /P {parent} 0 R{alternative}{tag.Attributes} "
                + $"/K [{string.Join(' ', parts)}]>>";
        }
    }

    /// <summary>A number for each element, from the document on down.</summary>
    private static Dictionary<PdfTag, int> Reserve(PdfObjects file, PdfTag document)
    {
        var elements = new Dictionary<PdfTag, int>();
        Visit(document);
        return elements;

        void Visit(PdfTag tag)
        {
            elements[tag] = file.Reserve();
            foreach (var child in tag.Parts.OfType<PdfTag>())
            {
                Visit(child);
            }
        }
    }

    /// <summary>Says of each link where it leads and to which element it belongs.</summary>
    private static Dictionary<LinkPlace, int> Links(
        PdfObjects file, IReadOnlyList<int> pages, TagTree tags, Dictionary<PdfTag, int> elements, List<string> owners)
    {
        var numbers = new Dictionary<LinkPlace, int>();
        foreach (var (tag, place) in tags.Pages.SelectMany(page => page.Links))
        {
            var annotation = PdfObjects.References(file[pages[place.Page]], "Annots")[place.Number];
            file.Extend(annotation, $"/StructParent {owners.Count} /Contents {PdfText.Write(place.Words)}");
            owners.Add($"{owners.Count} {elements[tag]} 0 R");
            numbers[place] = annotation;
        }

        return numbers;
    }

    /// <summary>Replaces the specks by marks. What lies between two pieces is decoration.</summary>
    private static string Mark(string drawing, List<PdfTag> pieces, int page)
    {
        var parts = WrittenSpeck().Split(drawing);
        if (parts.Length != (2 * pieces.Count) + 1)
        {
            throw new InvalidDataException(
                $"Page {page + 1} does not show where its {pieces.Count} pieces begin and end.");
        }

        var marked = new StringBuilder();
        for (var index = 0; index < parts.Length; index++)
        {
            var (opening, part) = (index % 2 == 1
                ? $"/{pieces[index / 2].Role} <</MCID {index / 2}>> BDC\n"
                : "/Artifact BMC\n", parts[index]);
            marked.Append(index % 2 == 1 || Paints().IsMatch(part) ? $"{opening}{part}EMC\n" : part);
        }

        return marked.ToString();
    }

    [GeneratedRegex(Speck.Written, RegexOptions.Multiline)]
    private static partial Regex WrittenSpeck();

    [GeneratedRegex(@"^(.* )?(f\*?|S|s|B\*?|b\*?|ET|Do|sh)$", RegexOptions.Multiline)]
    private static partial Regex Paints();
}
