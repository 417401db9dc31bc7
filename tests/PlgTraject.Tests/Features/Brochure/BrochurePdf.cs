using PlgTraject.Tests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace PlgTraject.Tests.Features.Brochure;

/// <summary>The brochure as a reader's program sees it.</summary>
internal sealed class BrochurePdf : IDisposable
{
    public const string Url = "/brochure/de-school-als-plg.pdf";

    private BrochurePdf(byte[] bytes) => (Bytes, Document) = (bytes, PdfDocument.Open(bytes));

    public byte[] Bytes { get; }
    public PdfDocument Document { get; }

    /// <summary>Every word in the order of the file.</summary>
    public IEnumerable<string> Words => Document.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text);

    /// <summary>All text without spaces: where a line breaks is no part of what the brochure says.</summary>
    public string Text => Squeeze(string.Concat(Document.GetPages().Select(page => page.Text)));

    /// <summary>All objects of the file that are dictionaries, or streams with one.</summary>
    public IEnumerable<DictionaryToken> Dictionaries => Document.Structure.CrossReferenceTable.ObjectOffsets.Keys
        .Select(reference => Document.Structure.GetObject(reference).Data)
        .Select(token => token as DictionaryToken ?? (token as StreamToken)?.StreamDictionary)
        .OfType<DictionaryToken>();

    public static string Squeeze(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    public static async Task<BrochurePdf> Download(AppFixture app) =>
        new(await app.Visitor().GetByteArrayAsync(Url, TestContext.Current.CancellationToken));

    public void Dispose() => Document.Dispose();
}
