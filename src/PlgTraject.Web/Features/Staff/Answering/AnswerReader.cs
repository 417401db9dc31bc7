using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Leads.Answering;
using PlgTraject.Web.Mail.Inbound.Reading;

namespace PlgTraject.Web.Features.Staff.Answering;

/// <summary>Reads what the page shows on which a colleague answers a school.</summary>
public sealed class AnswerReader(
    PlgTrajectDbContext database, AnswerDrafts drafts, AnswerComposer composer, MailReading reading)
{
    /// <summary>How many mails of the mailbox stand beside an answer.</summary>
    private const int MostMails = 5;

    /// <param name="reference">The reference of a lead that is not in quarantine.</param>
    /// <param name="me">The account that writes.</param>
    /// <param name="form">What was typed; null to show what is stored.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null when there is no such lead outside the quarantine.</returns>
    public async Task<AnswerModel?> ReadAsync(
        string reference, string me, AnswerForm? form, CancellationToken cancellationToken)
    {
        if (await drafts.FindAsync(reference, me, cancellationToken) is not { } draft
            || await FindLeadAsync(reference, cancellationToken) is not { } lead)
        {
            return null;
        }

        var mailbox = await SeenAnswers.MailboxAsync(database, lead.Id, cancellationToken);
        var sent = await SentAsync(lead.Id, mailbox.Found, cancellationToken);
        var seen = mailbox.Seen with
        {
            Sent = sent.Where(one => !one.IsFound).Select(one => one.Id).DefaultIfEmpty().Max(),
        };
        var heard = mailbox.Heard.TakeLast(MostMails).ToList();
        var read = await reading.BeginningsAsync([.. heard.Select(one => one.Mail)], cancellationToken);
        var templates = await database.MailTemplates.AsNoTracking().OrderBy(template => template.Name)
            .Select(template => new { template.Id, template.Name }).ToListAsync(cancellationToken);
        var author = await database.Users.AsNoTracking().SingleAsync(user => user.Id == me, cancellationToken);
        return new AnswerModel
        {
            Reference = lead.Reference,
            School = lead.School,
            Name = lead.Name,
            Email = lead.Email,
            IsNew = lead.Status == LeadStatus.New,
            Facts = LeadFactsModel.Of(lead),
            Form = form ?? AnswerForm.Of(draft, seen),
            Files = await drafts.FilesAsync(draft, cancellationToken),
            Templates = [.. templates.Select(one => new FieldOption($"{one.Id}", one.Name))],
            Signature = composer.SignatureOf(author),
            Others = await drafts.OthersAsync(reference, me, cancellationToken),
            Mailbox = await MailboxAsync(lead.Id, cancellationToken),
            Sent = sent,
            Heard = [.. heard.Where(one => read.ContainsKey(one.Mail))
                .Select(one => new HeardMail(one.Event, read[one.Mail]))],
            Seen = seen,
            StoredAt = draft.Version == 0 ? null : draft.ChangedAt,
        };
    }

    /// <summary>What the school will read of the draft; null when there is no lead or no draft.</summary>
    public async Task<AnswerPreviewModel?> PreviewAsync(
        string reference, string me, CancellationToken cancellationToken)
    {
        if (await drafts.FindAsync(reference, me, cancellationToken) is not { Version: > 0 } draft
            || await FindLeadAsync(reference, cancellationToken) is not { } lead)
        {
            return null;
        }

        var author = await database.Users.AsNoTracking().SingleAsync(user => user.Id == me, cancellationToken);
        var thread = await MailThread.ReadAsync(database, lead.Id, cancellationToken);
        var files = await drafts.FilesAsync(draft, cancellationToken);
        return new AnswerPreviewModel(
            reference, lead.School, await SeenAnswers.ReadAsync(database, lead.Id, thread, cancellationToken),
            draft.Version, draft.To, draft.Cc,
            composer.Write(draft, lead, author),
            [.. files.Select(file => file.Name), .. draft.WithBrochure ? ["de brochure"] : Array.Empty<string>()]);
    }

    /// <returns>Null when it was removed meanwhile.</returns>
    public Task<MailTemplate?> FindTemplateAsync(long key, CancellationToken cancellationToken) =>
        database.MailTemplates.AsNoTracking()
            .SingleOrDefaultAsync(template => template.Id == key, cancellationToken);

    private Task<Lead?> FindLeadAsync(string reference, CancellationToken cancellationToken) => database.Leads
        .AsNoTracking().SingleOrDefaultAsync(lead => lead.Reference == reference, cancellationToken);

    private async Task<IReadOnlyList<ReadableMail>> MailboxAsync(long lead, CancellationToken cancellationToken)
    {
        var ids = await database.InboundMails.Where(mail => mail.LeadId == lead && mail.Fate == MailFate.Lead)
            .OrderByDescending(mail => mail.ReceivedAt).Take(MostMails).Select(mail => mail.Id)
            .ToListAsync(cancellationToken);
        var read = await reading.BeginningsAsync(ids, cancellationToken);
        return [.. ids.Select(id => read[id])];
    }

    /// <summary>What colleagues sent from here, and from a mail program.</summary>
    private async Task<IReadOnlyList<SentAnswer>> SentAsync(
        long lead, IReadOnlyList<long> foundIds, CancellationToken cancellationToken)
    {
        var sent = await database.OutboxMails
            .Where(mail => mail.LeadId == lead && mail.Audience == MailAudience.School
                && mail.State != MailState.Parked)
            .Select(mail => new SentAnswer(
                mail.Id, mail.FromName, mail.SentAt ?? mail.CreatedAt, mail.Subject, mail.TextBody))
            .ToListAsync(cancellationToken);
        var found = await reading.BeginningsAsync(foundIds, cancellationToken);
        return
        [
            .. sent.Concat(found.Values.Select(mail => new SentAnswer(
                    mail.Id, mail.FromName.Length > 0 ? mail.FromName : mail.FromAddress, mail.ReceivedAt,
                    mail.Subject, mail.OwnText)
                {
                    IsFound = true,
                }))
                .OrderByDescending(mail => mail.At).ThenByDescending(mail => mail.Id),
        ];
    }
}
