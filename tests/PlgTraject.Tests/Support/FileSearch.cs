using System.Text;

namespace PlgTraject.Tests.Support;

/// <summary>Looks for words in the bytes of every file of a folder, whatever kind of file it is.</summary>
internal static class FileSearch
{
    private static readonly Encoding[] Encodings = [Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode];

    /// <returns>Which word is in which file; empty when none is in any.</returns>
    public static IReadOnlyList<string> In(string folder, params IEnumerable<string> words)
    {
        var forms = words.SelectMany(word => new[] { word, word.ToLowerInvariant(), word.ToUpperInvariant() })
            .Distinct()
            .SelectMany(word => Encodings.Select(encoding => (Word: word, Bytes: encoding.GetBytes(word))))
            .ToList();
        return
        [
            .. from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
               let bytes = Read(file)
               from form in forms
               where bytes.AsSpan().IndexOf(form.Bytes) >= 0
               select $"{Path.GetRelativePath(folder, file)}: {form.Word}",
        ];
    }

    private static byte[] Read(string file)
    {
        try
        {
            using var stream = new FileStream(
                file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (FileNotFoundException)
        {
            // SQLite removes its journal with the last connection, and so with what it held.
            return [];
        }
    }
}
