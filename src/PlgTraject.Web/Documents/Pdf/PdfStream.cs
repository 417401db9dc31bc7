using System.IO.Compression;
using System.Text;

namespace PlgTraject.Web.Documents.Pdf;

/// <summary>What a stream object holds. A letter of a string here is a byte of the file.</summary>
internal static class PdfStream
{
    private const string Opening = " stream\n";
    private const string End = "\nendstream";

    public static string Read(string stream)
    {
        var start = stream.IndexOf(Opening, StringComparison.Ordinal);
        var data = stream[(start + Opening.Length)..stream.LastIndexOf(End, StringComparison.Ordinal)];
        if (!stream[..start].Contains("/FlateDecode", StringComparison.Ordinal))
        {
            return data;
        }

        var bytes = new MemoryStream(Encoding.Latin1.GetBytes(data));
        using var inflating = new ZLibStream(bytes, CompressionMode.Decompress);
        using var reader = new StreamReader(inflating, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    /// <summary>A compressed stream.</summary>
    public static string Write(string content)
    {
        using var compressed = new MemoryStream();
        using (var deflating = new ZLibStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflating.Write(Encoding.Latin1.GetBytes(content));
        }

        return Write("/Filter /FlateDecode ", Encoding.Latin1.GetString(compressed.ToArray()));
    }

    /// <summary>A stream as it is.</summary>
    /// <param name="entries">Entries of its dictionary.</param>
    public static string Write(string entries, string data) =>
        $"<<{entries}/Length {data.Length}>>{Opening}{data}{End}";
}
