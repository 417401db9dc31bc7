using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PlgTraject.Web.Documents.Pdf;

/// <summary>
/// The objects of a PDF as Skia writes it: plain objects, one cross-reference table, nothing encrypted. A letter of a
/// string here is a byte of the file.
/// </summary>
internal sealed partial class PdfObjects
{
    // Structure in a file needs more than the 1.4 that Skia claims; the second line says that the file is binary.
    private const string Header = "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n";

    private readonly List<string?> _objects = [];
    private readonly int _root;
    private readonly string _trailer;

    /// <exception cref="InvalidDataException">The file is not as Skia writes it.</exception>
    public PdfObjects(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var tail = Tail().Match(text);
        if (!tail.Success)
        {
            throw new InvalidDataException("The PDF has no trailer of the kind that is known here.");
        }

        var table = int.Parse(tail.Groups["table"].Value, CultureInfo.InvariantCulture);
        var offsets = Entry().Matches(text[table..tail.Index])
            .Select(entry => entry.Groups["kind"].Value == "n"
                ? int.Parse(entry.Groups["offset"].Value, CultureInfo.InvariantCulture)
                : (int?)null)
            .ToList();
        var starts = offsets.OfType<int>().Append(table).Order().ToList();
        foreach (var offset in offsets)
        {
            _objects.Add(offset is { } start ? Body(text[start..starts[starts.BinarySearch(start) + 1]]) : null);
        }

        _root = int.Parse(tail.Groups["root"].Value, CultureInfo.InvariantCulture);
        _trailer = tail.Groups["info"].Value;
    }

    /// <summary>The object of a number, without its number and end.</summary>
    public string this[int number]
    {
        get => _objects[number] ?? throw new InvalidDataException($"The PDF has no object {number}.");
        set => _objects[number] = value;
    }

    /// <summary>The document's own dictionary.</summary>
    public string Catalog
    {
        get => this[_root];
        set => this[_root] = value;
    }

    /// <summary>Keeps a number for an object that is still to be written.</summary>
    public int Reserve()
    {
        _objects.Add("null");
        return _objects.Count - 1;
    }

    public int Add(string body)
    {
        _objects.Add(body);
        return _objects.Count - 1;
    }

    /// <summary>Adds entries to a dictionary, or to a stream whose own entries hold no dictionary.</summary>
    public void Extend(int number, string entries) => this[number] = Extended(this[number], entries);

    /// <summary>Sets an entry of a dictionary to a number or a name; one that Skia wrote is replaced.</summary>
    public void Set(int number, string key, string value) =>
        this[number] = Extended(Regex.Replace(this[number], $@"/{key}\s*/?[^\s/<>\[\]]+", ""), $"/{key} {value}");

    /// <inheritdoc cref="Extend"/>
    public static string Extended(string dictionary, string entries) =>
        dictionary.Insert(dictionary.LastIndexOf(">>", StringComparison.Ordinal), "\n" + entries);

    /// <summary>The pages in order.</summary>
    public IReadOnlyList<int> Pages() => [.. PagesUnder(Single(Catalog, "Pages"))];

    /// <summary>The number of the object that an entry of a dictionary refers to.</summary>
    public static int Single(string dictionary, string key) => References(dictionary, key)[0];

    /// <summary>The numbers of the objects that an entry of a dictionary refers to; none without that entry.</summary>
    public static IReadOnlyList<int> References(string dictionary, string key) =>
        [.. Reference().Matches(Regex.Match(dictionary, $@"/{key} (\[[^\]]*\]|\d+ 0 R)").Value)
            .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];

    /// <summary>The whole file.</summary>
    public byte[] Write()
    {
        var file = new StringBuilder(Header);
        var table = new StringBuilder();
        foreach (var (body, number) in _objects.Select((body, number) => (body, number)))
        {
            if (body is null)
            {
                table.Append("0000000000 65535 f \n");
            }
            else
            {
                table.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
                file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
            }
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {_objects.Count}\n{table}");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {_objects.Count}\n/Root {_root} 0 R\n");
        file.Append(CultureInfo.InvariantCulture, $"{_trailer}>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private IEnumerable<int> PagesUnder(int node) => this[node].Contains("/Kids", StringComparison.Ordinal)
        ? References(this[node], "Kids").SelectMany(PagesUnder)
        : [node];

    private static string Body(string text)
    {
        const string opening = "obj\n";
        var start = text.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
        return text[start..text.LastIndexOf("\nendobj", StringComparison.Ordinal)];
    }

    [GeneratedRegex(
        @"trailer\n<<[^>]*/Root (?<root>\d+) 0 R\s*(?<info>/Info \d+ 0 R)[^>]*>>\n"
        + @"startxref\n(?<table>\d+)\n%%EOF\s*$")]
    private static partial Regex Tail();

    [GeneratedRegex(@"^(?<offset>\d{10}) \d{5} (?<kind>[nf])", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"(\d+) 0 R")]
    private static partial Regex Reference();
}
