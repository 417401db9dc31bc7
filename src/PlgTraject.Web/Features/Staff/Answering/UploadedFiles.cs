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
        // A browser of long ago sent the whole path.
        var name = CleanText.Line(file.FileName.Split('/', '\\')[^1]);
        var type = file.ContentType ?? AnyType;
        return new DraftFile(
            name.Length <= MailAttachment.FileNameMaxLength ? name : name[^MailAttachment.FileNameMaxLength..],
            type.Length <= MailAttachment.MediaTypeMaxLength ? type : AnyType,
            content.ToArray());
    }
}
