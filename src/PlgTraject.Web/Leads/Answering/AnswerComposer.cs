using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Leads.Answering;

/// <summary>
/// Makes of a draft what the school will read: placeholders filled, signature below, reference in the subject.
/// </summary>
public sealed class AnswerComposer(ProgrammeContent programme, MailComposer composer, IOptions<SiteOptions> site)
{
    /// <summary>What the school will read, also while something is still wrong with it.</summary>
    public WrittenAnswer Write(MailDraft draft, Lead lead, Colleague author)
    {
        var source = SourceOf(lead, author.DisplayName);
        var (subject, text) = (Placeholders.Fill(draft.Subject, source), Placeholders.Fill(draft.Text, source));
        return new WrittenAnswer
        {
            Subject = MailThread.WithReference(CleanText.Line(subject.Text), lead.Reference),
            Text = $"{text.Text.Trim()}\n\n{SignatureOf(author)}",
            Unknown = [.. subject.Unknown.Concat(text.Unknown).Distinct()],
            Empty = [.. subject.Empty.Concat(text.Empty).Distinct()],
        };
    }

    /// <summary>What stands below the mails of a colleague.</summary>
    public string SignatureOf(Colleague author) => MailSignature.Of(author.Signature, author.DisplayName, programme);

    /// <summary>Of whom and by whom a text of this lead is.</summary>
    public PlaceholderSource SourceOf(Lead lead, string author) =>
        new(lead, author, programme, site.Value.AbsoluteUrl(Addresses.Brochure));

    /// <summary>The mail that goes, not before a time.</summary>
    internal OutboxMail Mail(
        MailDraft draft, WrittenAnswer written, Lead lead, Colleague author, MailThread thread, DateTime notBefore)
    {
        var body = new MailBody();
        foreach (var paragraph in written.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            body.Letter(paragraph.Trim('\n'));
        }

        var mail = composer.Compose(
            MailAudience.School, written.Subject, body, draft.To!, draft.To == lead.Email ? lead.Name : "");
        mail.LeadId = lead.Id;
        mail.AuthorId = author.Id;
        mail.FromName = $"{author.DisplayName} ({programme.Provider.Name})";
        mail.FromName = mail.FromName.Length <= OutboxMail.NameMaxLength ? mail.FromName : author.DisplayName;
        // What the school answers must reach all of us, and not depend on the address that may send.
        (mail.ReplyToAddress, mail.ReplyToName) = (composer.StaffAddress, programme.Provider.Name);
        mail.Cc = CcAddresses.Write(CcAddresses.Read(draft.Cc));
        (mail.InReplyTo, mail.References) = (thread.InReplyTo, thread.References);
        (mail.NextAttemptAt, mail.WaitingSince) = (notBefore, notBefore);
        return mail;
    }
}

/// <summary>An answer as the school will read it.</summary>
public sealed record WrittenAnswer
{
    public required string Subject { get; init; }

    /// <summary>With the signature.</summary>
    public required string Text { get; init; }

    /// <inheritdoc cref="FilledText.Unknown"/>
    public required IReadOnlyList<string> Unknown { get; init; }

    /// <inheritdoc cref="FilledText.Empty"/>
    public required IReadOnlyList<string> Empty { get; init; }

    /// <summary>Whether a placeholder keeps it from being sent.</summary>
    public bool IsBlocked => Unknown.Count + Empty.Count > 0;
}
