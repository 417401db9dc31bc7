using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace PlgTraject.Web.Infrastructure.Web.Forms;

/// <summary>
/// The fields of a body, read by ourselves for what the framework's reader does not do: it reads what is written with
/// percent signs as UTF-8 whatever the encoding is, it does not know the field "_charset_" by which a browser names the
/// encoding, and it refuses a form with the character NUL.
/// </summary>
internal static class PostedForm
{
    /// <summary>Far more than any form here has.</summary>
    private const int MostFields = 1024;
    private const int LongestName = 2048;

    /// <summary>RFC 2046 allows 70.</summary>
    private const int LongestBoundary = 128;

    /// <summary>The field in which a browser names the encoding of the form (HTML, section 4.10.18.5).</summary>
    private const string CharsetField = "_charset_";

    /// <param name="body">What the browser sent.</param>
    /// <param name="type">Its content type, of one of the two kinds of a form.</param>
    /// <param name="encoding">The encoding that the content type names, if it does.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidDataException">It is no form, or has too many fields.</exception>
    /// <exception cref="IOException">It does not arrive.</exception>
    /// <exception cref="NotSupportedException">A part of it is in UTF-7.</exception>
    public static async Task<FormCollection> ReadAsync(
        Stream body, MediaTypeHeaderValue type, Encoding? encoding, CancellationToken cancellationToken)
    {
        var files = new FormFileCollection();
        var fields = type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? await ReadPartsAsync(body, type, files, cancellationToken)
            : ReadPairs(await ReadAllAsync(body, cancellationToken));
        encoding ??= FormEncoding.Find(
            fields.Where(field => field.Name.AsSpan().SequenceEqual("_charset_"u8))
                .Select(field => Encoding.ASCII.GetString(field.Value)).FirstOrDefault());
        var values = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in fields)
        {
            var text = field.Encoding ?? encoding ?? Encoding.UTF8;
            var name = text.GetString(field.Name);
            values[name] = StringValues.Concat(values.GetValueOrDefault(name), text.GetString(field.Value));
        }

        values.Remove(CharsetField);
        return new FormCollection(values, files);
    }

    /// <summary>Reads names and values such as "Name=Jan+Bakker&amp;Town=Den%20Haag".</summary>
    private static List<Field> ReadPairs(byte[] body)
    {
        var fields = new List<Field>();
        foreach (var range in new ReadOnlySpan<byte>(body).Split((byte)'&'))
        {
            var pair = body.AsSpan(range);
            if (!pair.IsEmpty)
            {
                var equals = pair.IndexOf((byte)'=');
                Add(fields, equals < 0
                    ? new Field(Unescape(pair), [], null)
                    : new Field(Unescape(pair[..equals]), Unescape(pair[(equals + 1)..]), null));
            }
        }

        return fields;
    }

    private static async Task<List<Field>> ReadPartsAsync(
        Stream body, MediaTypeHeaderValue type, FormFileCollection files, CancellationToken cancellationToken)
    {
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrWhiteSpace(boundary) || boundary.Length > LongestBoundary)
        {
            throw new InvalidDataException("There is no usable boundary between the parts.");
        }

        var fields = new List<Field>();
        var reader = new MultipartReader(boundary, body);
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            var value = await ReadAllAsync(part.Body, cancellationToken);
            if (ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition)
                && (disposition.IsFormDisposition() || disposition.IsFileDisposition()))
            {
                var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
                if (disposition.IsFileDisposition())
                {
                    AddFile(files, name, disposition, part.ContentType, value);
                    continue;
                }

                var charset = MediaTypeHeaderValue.TryParse(part.ContentType, out var own) ? own.Charset.Value : null;
                Add(fields, new Field(Encoding.UTF8.GetBytes(name), value, FormEncoding.Find(charset)));
            }
        }

        return fields;
    }

    /// <summary>A browser sends a file without a name where none was chosen.</summary>
    private static void AddFile(
        FormFileCollection files, string name, ContentDispositionHeaderValue disposition, string? type, byte[] content)
    {
        var fileName = HeaderUtilities.RemoveQuotes(
            disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString();
        if (fileName.Length > 0 && files.Count < MostFields)
        {
            files.Add(new FormFile(new MemoryStream(content), 0, content.Length, name, fileName)
            {
                Headers = new HeaderDictionary { [HeaderNames.ContentType] = type },
            });
        }
    }

    private static void Add(List<Field> fields, Field field)
    {
        if (fields.Count == MostFields || field.Name.Length > LongestName)
        {
            throw new InvalidDataException("There are too many fields, or the name of one is too long.");
        }

        fields.Add(field);
    }

    private static async Task<byte[]> ReadAllAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }

    /// <summary>A percent sign without two digits after it stays as it is.</summary>
    private static byte[] Unescape(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[text.Length];
        Span<byte> pair = stackalloc byte[1];
        var length = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var one = text[index];
            if (one == '%' && index + 2 < text.Length
                && Convert.FromHexString(text.Slice(index + 1, 2), pair, out _, out _) == OperationStatus.Done)
            {
                one = pair[0];
                index += 2;
            }
            else if (one == '+')
            {
                one = (byte)' ';
            }

            bytes[length++] = one;
        }

        return bytes[..length];
    }

    /// <param name="Name">Its name, in bytes.</param>
    /// <param name="Value">What was typed, in bytes.</param>
    /// <param name="Encoding">The encoding that this part names for itself, if it does.</param>
    private sealed record Field(byte[] Name, byte[] Value, Encoding? Encoding);
}
