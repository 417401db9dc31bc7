using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Mail.Inbound.Reading;

/// <summary>
/// Gives the mails of our mailbox as text for people, whatever is in them: what can't be seen is left out, quotes are
/// told from what the sender wrote, and files are called what they are.
/// </summary>
public sealed class MailReading(PlgTrajectDbContext database)
{
    /// <summary>How much of each text <see cref="BeginningsAsync"/> gives.</summary>
    public const int LongestBeginning = 10_000;

    /// <summary>A text part that is shorter may be empty, with the whole mail in its layout.</summary>
    private const int ShortText = 200;

    private static readonly string[] Forwards = ["fw:", "fwd:", "doorst:", "wg:", "tr:", "fw :"];

    /// <returns>Null when there is no such mail.</returns>
    public async Task<ReadableMail?> FindAsync(long id, CancellationToken cancellationToken)
    {
        var mail = await database.InboundMails.AsNoTracking().Include(mail => mail.Content)
            .SingleOrDefaultAsync(mail => mail.Id == id, cancellationToken);
        return mail is null ? null : Of(mail, [.. (await FilesAsync([id], cancellationToken))[id]]);
    }

    /// <summary>Reads several mails, of each text the first <see cref="LongestBeginning"/> characters.</summary>
    /// <param name="ids">The keys of the mails.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Those that exist, by their keys.</returns>
    public async Task<IReadOnlyDictionary<long, ReadableMail>> BeginningsAsync(
        IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return new Dictionary<long, ReadableMail>();
        }

        var files = await FilesAsync(ids, cancellationToken);
        var mails = await database.InboundMails.AsNoTracking().Where(mail => ids.Contains(mail.Id))
            .Select(mail => new
            {
                Mail = mail,
                IsKept = mail.Content != null,
                Text = mail.Content!.Text == null ? null : mail.Content.Text.Substring(0, LongestBeginning),
                IsLong = mail.Content.Text != null && mail.Content.Text.Length > LongestBeginning,
                Html = mail.Content.Text == null || mail.Content.Text.Length < ShortText ? mail.Content.Html : null,
                HasHtml = mail.Content.Html != null,
            })
            .ToListAsync(cancellationToken);
        return mails.ToDictionary(
            one => one.Mail.Id,
            one => Of(
                one.Mail,
                one.IsKept ? new Words(one.Text, one.Html, one.HasHtml, one.IsLong, LongestBeginning) : null,
                [.. files[one.Mail.Id]]));
    }

    /// <param name="mail">A mail that was read with its content.</param>
    /// <param name="files">Its files.</param>
    public static ReadableMail Of(InboundMail mail, IReadOnlyList<ReadableFile> files) => Of(
        mail,
        mail.Content is { } content
            ? new Words(content.Text, content.Html, content.Html is not null, IsCut: false, InboundContent.LongestText)
            : null,
        files);

    private static ReadableMail Of(InboundMail mail, Words? words, IReadOnlyList<ReadableFile> files)
    {
        var isFromHtml = words is { Html: not null } && string.IsNullOrWhiteSpace(words.Text);
        var whole = isFromHtml ? HtmlText.Of(words!.Html!) : words?.Text ?? "";
        var isBeginning = words?.IsCut == true || whole.Length > words?.Length;
        var text = Tidy(isBeginning ? Cut(whole, words!.Length) : whole);
        var subject = CleanText.Line(mail.Subject);
        return new ReadableMail
        {
            Id = mail.Id,
            Folder = mail.Folder,
            FromName = CleanText.Line(mail.FromName),
            FromAddress = CleanText.Line(mail.FromAddress),
            To = CleanText.Line(mail.To),
            Cc = mail.Cc is null ? null : CleanText.Line(mail.Cc),
            Subject = subject.Length == 0 ? "(geen onderwerp)" : subject,
            ReceivedAt = mail.ReceivedAt,
            SentAt = mail.SentAt,
            Blocks = MailBlocks.Of(
                text, Array.Exists(Forwards, one => subject.StartsWith(one, StringComparison.OrdinalIgnoreCase))),
            IsBeginning = isBeginning,
            HasHtml = words?.HasHtml == true,
            IsFromHtml = isFromHtml,
            Defects = [.. DefectsOf(mail, words is not null, text)],
            Files = files,
        };
    }

    private async Task<ILookup<long, ReadableFile>> FilesAsync(
        IReadOnlyCollection<long> mails, CancellationToken cancellationToken)
    {
        var files = await database.InboundAttachments.AsNoTracking().Where(file => mails.Contains(file.MailId))
            .OrderBy(file => file.Id)
            .Select(file => new { file.MailId, file.Id, file.FileName, file.MediaType, file.Size })
            .ToListAsync(cancellationToken);
        return files.ToLookup(
            file => file.MailId, file => ReadableFile.Of(file.Id, file.FileName, file.MediaType, file.Size));
    }

    private static IEnumerable<string> DefectsOf(InboundMail mail, bool isKept, string text)
    {
        if (mail.Defect is { } defect)
        {
            yield return defect switch
            {
                MailDefect.TooLarge => "Deze mail is groter dan 25 MB. Alleen wat erboven staat is bewaard, zonder "
                    + "tekst en bestanden. Lees hem in de mailbox.",
                MailDefect.Cut => "Deze mail heeft meer delen of langere teksten dan er bewaard worden. De rest staat "
                    + "in de mailbox.",
                MailDefect.Unreadable => "Dit is geen gewone mail. Hieronder staat het begin, zoals het binnenkwam.",
                _ => throw new InvalidOperationException($"{defect} has no Dutch words yet."),
            };
        }

        if (text.Length == 0 && mail.Defect is null)
        {
            yield return isKept ? "De mail heeft geen tekst." : "De tekst van deze mail is niet bewaard.";
        }

        if (text.Contains(CleanText.Replacement, StringComparison.Ordinal))
        {
            yield return "Sommige letters waren niet te lezen.";
        }

        if (EmailAddress.KeysIn(mail.FromName).Any(other => other != EmailAddress.KeyOf(mail.FromAddress)))
        {
            yield return "De naam van de afzender noemt een ander adres dan waarvan de mail komt.";
        }
    }

    /// <summary>Without what nobody sees, and with at most one empty line between others.</summary>
    private static string Tidy(string text)
    {
        var lines = CleanText.Lines(text).Split('\n').Select(line => line.TrimEnd());
        var (tidy, empty) = (new List<string>(), 0);
        foreach (var line in lines)
        {
            empty = line.Length == 0 ? empty + 1 : 0;
            if (empty < 2)
            {
                tidy.Add(line);
            }
        }

        return string.Join('\n', tidy);
    }

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    /// <param name="Text">Its text, or the beginning of it.</param>
    /// <param name="Html">Null when it has none, or when it is not needed.</param>
    /// <param name="HasHtml">Whether it has HTML.</param>
    /// <param name="IsCut">Whether the text goes on.</param>
    /// <param name="Length">How much of it is wanted.</param>
    private sealed record Words(string? Text, string? Html, bool HasHtml, bool IsCut, int Length);
}
