using MimeKit;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads.Answering;

namespace PlgTraject.Web.Features.Staff.Answering;

/// <summary>Reads files that a form adds to a draft.</summary>
internal static class UploadedFiles
{
    private const string AnyType = "application/octet-stream";

    /// <summary>Why the files can't be added, in Dutch; null when they can.</summary>
    /// <param name="files">What is added.</param>
    /// <param name="stored">The size of what the draft has already, in bytes.</param>
    public static string? FaultIn(IReadOnlyList<IFormFile> files, long stored) =>
        files.Any(file => file.Length == 0) ? "Kies een bestand waar iets in staat"
        : stored + files.Sum(file => file.Length) > MailAttachment.LargestTotal
            ? "De bestanden zijn samen groter dan 10 MB. Kies een kleiner bestand"
        : null;

    public static async Task<IReadOnlyList<DraftFile>> ReadAsync(
        IReadOnlyList<IFormFile> files, CancellationToken cancellationToken) =>
        await Task.WhenAll(files.Select(file => ReadAsync(file, cancellationToken)));

    private static async Task<DraftFile> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        return new DraftFile(NameOf(file.FileName), TypeOf(file.ContentType), content.ToArray());
    }

    /// <summary>The name, without the path that a browser of long ago sent, and without what looks encoded.</summary>
    private static string NameOf(string path)
    {
        var name = CleanText.Line(path.Split('/', '\\')[^1]).Replace("=?", "=", StringComparison.Ordinal);
        var begin = Math.Max(0, name.Length - MailAttachment.FileNameMaxLength);
        // Half of a character of two parts is none.
        begin += begin > 0 && char.IsLowSurrogate(name[begin]) ? 1 : 0;
        return name.Length == 0 ? "bestand" : name[begin..];
    }

    /// <summary>What the browser calls it. Mails and parts of mails go as they are, not as a part of ours.</summary>
    private static string TypeOf(string? type) =>
        type is { Length: <= MailAttachment.MediaTypeMaxLength } && ContentType.TryParse(type, out var parsed)
            && !parsed.IsMimeType("message", "*") && !parsed.IsMimeType("multipart", "*")
            ? parsed.MimeType
            : AnyType;
}
