using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Mail.Inbound.Reading;

/// <summary>
/// A mail of our mailbox as people read it: text without what nobody can see, which a page still has to encode.
/// Times are UTC.
/// </summary>
public sealed record ReadableMail
{
    private const int LongestPreview = 140;

    public required long Id { get; init; }
    public required InboundFolder Folder { get; init; }

    /// <summary>Empty when the mail names none.</summary>
    public required string FromName { get; init; }

    /// <summary>Empty when the mail names none.</summary>
    public required string FromAddress { get; init; }

    /// <summary>Addresses with a comma and a space between them; possibly empty.</summary>
    public required string To { get; init; }

    /// <summary>As <see cref="To"/>; null when nobody got a copy.</summary>
    public required string? Cc { get; init; }

    /// <summary>Never empty.</summary>
    public required string Subject { get; init; }

    public required DateTime ReceivedAt { get; init; }

    /// <summary>When the sender says to have sent it, or null.</summary>
    public required DateTime? SentAt { get; init; }

    /// <summary>The whole text in its order: folded or not, nothing is left out.</summary>
    public required IReadOnlyList<MailBlock> Blocks { get; init; }

    /// <summary>Whether the text goes on where <see cref="Blocks"/> ends.</summary>
    public required bool IsBeginning { get; init; }

    /// <summary>Whether there is a layout to look at.</summary>
    public required bool HasHtml { get; init; }

    /// <summary>Whether the text was made from the layout, since the mail has no other.</summary>
    public required bool IsFromHtml { get; init; }

    /// <summary>What a reader must know about it: Dutch sentences.</summary>
    public required IReadOnlyList<string> Defects { get; init; }

    public required IReadOnlyList<ReadableFile> Files { get; init; }

    /// <summary>Who wrote it, in a word; null when the mail does not say so.</summary>
    public string? Sender => FromName.Length > 0 ? FromName : FromAddress.Length > 0 ? FromAddress : null;

    /// <summary>Only what the sender wrote in this mail.</summary>
    public string OwnText => TextOf(Blocks.Where(block => block.Kind == MailBlockKind.Own));

    public string WholeText => TextOf(Blocks);

    /// <summary>The beginning of what it says, in one line.</summary>
    public string Preview
    {
        get
        {
            var text = OwnText.Length > 0 ? OwnText : WholeText;
            var line = CleanText.Line(text[..Math.Min(text.Length, 2 * LongestPreview)]);
            return line.Length <= LongestPreview ? line : $"{line[..LongestPreview].TrimEnd()}…";
        }
    }

    private static string TextOf(IEnumerable<MailBlock> blocks) =>
        string.Join("\n\n", blocks.Select(block => block.Text));
}

/// <summary>A part of the text of a mail.</summary>
/// <param name="Kind">Whose words they are.</param>
/// <param name="Text">Lines with "\n" between them; never empty.</param>
/// <param name="IsFolded">Whether a page shows it only when that is asked for.</param>
public sealed record MailBlock(MailBlockKind Kind, string Text, bool IsFolded);

/// <summary>Whose words a part of a mail are.</summary>
public enum MailBlockKind
{
    Own,

    /// <summary>Of the mails that it answers or sends on.</summary>
    Quote,

    Signature,
}

/// <summary>A file that came with a mail.</summary>
/// <param name="Id">Its key.</param>
/// <param name="SafeName">A name that every computer can keep it by, and that looks like what it is.</param>
/// <param name="Kind">What its name says that it is, in Dutch.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Danger">What to beware of, in Dutch; null when it is of a kind that does nothing by itself.</param>
public sealed record ReadableFile(long Id, string SafeName, string Kind, long Size, string? Danger)
{
    /// <param name="id">Its key.</param>
    /// <param name="fileName">As its sender calls it.</param>
    /// <param name="mediaType">What its sender says that it is, for one without a name.</param>
    /// <param name="size">In bytes.</param>
    public static ReadableFile Of(long id, string fileName, string mediaType, long size)
    {
        var name = FileNames.Safe(fileName, mediaType);
        var kind = FileKinds.Of(name);
        return new ReadableFile(id, name, kind.Name, size, kind.Danger);
    }
}
