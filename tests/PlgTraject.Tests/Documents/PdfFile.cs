using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace PlgTraject.Tests.Documents;

/// <summary>A PDF as a reader's program sees it.</summary>
internal sealed class PdfFile : IDisposable
{
    private List<(DictionaryToken Page, ILookup<int, string> Words)>? _pieces;

    public PdfFile(byte[] bytes) => (Bytes, Document) = (bytes, PdfDocument.Open(bytes));

    public byte[] Bytes { get; }
    public PdfDocument Document { get; }

    /// <summary>Every word in the order of the file.</summary>
    public IEnumerable<string> Words =>
        Document.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text);

    /// <summary>All text without spaces: where a line breaks is no part of what a document says.</summary>
    public string Text => Squeeze(string.Concat(Document.GetPages().Select(page => page.Text)));

    /// <summary>All objects of the file that are dictionaries, or streams with one.</summary>
    public IEnumerable<DictionaryToken> Dictionaries => Document.Structure.CrossReferenceTable.ObjectOffsets.Keys
        .Select(reference => Document.Structure.GetObject(reference).Data)
        .Select(token => token as DictionaryToken ?? (token as StreamToken)?.StreamDictionary)
        .OfType<DictionaryToken>();

    /// <summary>The document's own dictionary.</summary>
    public DictionaryToken Catalog => Document.Structure.Catalog.CatalogDictionary;

    /// <summary>What the file says about itself for programs.</summary>
    public string Metadata => Encoding.UTF8.GetString(Resolve<StreamToken>(Catalog, "Metadata").Data.Span);

    /// <summary>An entry of a dictionary, wherever the file keeps it.</summary>
    public T Resolve<T>(DictionaryToken dictionary, string key) where T : class, IToken =>
        Resolve<T>(dictionary.Data[key]);

    /// <summary>The elements of the structure in the order a screen reader takes.</summary>
    public IEnumerable<(string Role, string Text, string Alternative)> Elements() =>
        Under(Resolve<DictionaryToken>(Resolve<DictionaryToken>(Catalog, "StructTreeRoot"), "K"));

    /// <summary>The page on which a chapter opens with its title in large letters.</summary>
    public int PageOf(string title) => Document.GetPages().First(page => page.Number > 1 && Squeeze(string.Concat(
        page.Letters.Where(letter => letter.PointSize > 34).Select(letter => letter.Value)))
        .Contains(Squeeze(title), StringComparison.Ordinal)).Number;

    public static string Squeeze(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    public void Dispose() => Document.Dispose();

    private T Resolve<T>(IToken token) where T : class, IToken => token is IndirectReferenceToken reference
        ? (T)Document.Structure.GetObject(reference.Data).Data
        : (T)token;

    private IEnumerable<(string Role, string Text, string Alternative)> Under(DictionaryToken element)
    {
        var parts = Resolve<ArrayToken>(element, "K").Data.Select(Resolve<DictionaryToken>).ToList();
        yield return (
            ((NameToken)element.Data["S"]).Data,
            string.Concat(parts.Where(part => part.ContainsKey(NameToken.Create("MCID"))).Select(Letters)).Trim(),
            element.Data.TryGetValue("Alt", out var words) ? Resolve<HexToken>(words).Data : "");
        foreach (var below in parts.Where(part => part.ContainsKey(NameToken.Create("S"))).SelectMany(Under))
        {
            yield return below;
        }
    }

    /// <summary>The words of a piece of a page.</summary>
    private string Letters(DictionaryToken piece)
    {
        _pieces ??= [.. Document.GetPages().Select(page => (page.Dictionary, page.GetMarkedContents().ToLookup(
            content => content.MarkedContentIdentifier,
            content => string.Concat(content.Letters.Select(letter => letter.Value)))))];
        var page = Resolve<DictionaryToken>(piece, "Pg");
        var pieces = _pieces.Single(pieces => ReferenceEquals(pieces.Page, page)).Words;
        return string.Concat(pieces[Resolve<NumericToken>(piece, "MCID").Int]);
    }
}
