using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Jobs;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads.Absences;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Leads.Reply;

/// <summary>
/// Reminds staff by mail of questions that are not answered yet: once when little office time is left, and once when it
/// is late. The mail goes to the owner of the lead or to the stand-in, or to all advisers while there is none.
/// </summary>
public sealed class ReplyReminders(
    PlgTrajectDbContext database, ReplyClock reply, LeadReceivers receivers, ReplyReminderMail mail,
    OutboxSignal outbox)
{
    /// <summary>Few enough in one transaction that somebody who stores an inquiry meanwhile hardly waits.</summary>
    private const int BatchSize = 50;

    /// <returns>How many reminders were written.</returns>
    public async Task<int> RemindAsync(CancellationToken cancellationToken)
    {
        var late = reply.LateBefore;
        var waiting = await Due(database.Leads, reply)
            .OrderBy(lead => lead.ArrivedAt).Take(BatchSize).ToListAsync(cancellationToken);
        if (waiting.Count == 0)
        {
            return 0;
        }

        var today = await receivers.ReadAsync(cancellationToken);
        var written = 0;
        foreach (var lead in waiting)
        {
            lead.Reminded = lead.ArrivedAt < late ? ReplyReminder.Late : ReplyReminder.DueSoon;
            var (colleagues, away) = today.Of(lead);
            lead.Mails.AddRange(colleagues.Select(one => mail.Of(lead, one, away)));
            try
            {
                await database.SaveChangesAsync(cancellationToken);
                written++;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another instance reminded, or a colleague changed the lead at this moment: the next look decides.
                database.ChangeTracker.Clear();
                break;
            }
        }

        outbox.Raise();
        return written;
    }

    /// <summary>The leads of which staff must be reminded now.</summary>
    public static IQueryable<Lead> Due(IQueryable<Lead> leads, ReplyClock reply)
    {
        var (open, remind, late) = (LeadStatuses.Open, reply.RemindBefore, reply.LateBefore);
        return leads.Where(lead => open.Contains(lead.Status) && lead.AnsweredAt == null && lead.ArrivedAt < remind
            && (lead.Reminded == ReplyReminder.None
                || (lead.Reminded == ReplyReminder.DueSoon && lead.ArrivedAt < late)));
    }
}

/// <summary>
/// Writes the reminder of a question that is not answered yet. It repeats nothing that was typed but the school.
/// </summary>
public sealed class ReplyReminderMail(MailComposer composer, ReplyClock reply, IOptions<SiteOptions> site)
{
    /// <param name="lead">The lead, with what staff are reminded of.</param>
    /// <param name="to">The colleague who gets the mail.</param>
    /// <param name="away">The name of the owner for whom somebody stands in, or null.</param>
    public OutboxMail Of(Lead lead, Colleague to, string? away)
    {
        var school = WritingDirection.Isolate(lead.School);
        var isLate = lead.Reminded == ReplyReminder.Late;
        var body = new MailBody()
            .Paragraph(isLate
                ? $"{school} heeft nog geen antwoord. Het was beloofd voor "
                    + $"{DutchText.DateAndTime(reply.PromisedBy(lead.ArrivedAt))}."
                : $"{school} wacht op antwoord. Antwoord voor "
                    + $"{DutchText.DateAndTime(reply.AnswerBefore(lead.ArrivedAt))}.")
            .Link("Bekijk de aanvraag", site.Value.AbsoluteUrl(Addresses.Staff.Lead(lead.Reference)))
            .Paragraph(away is not null
                ? $"{WritingDirection.Isolate(away)} is afwezig. Daarom krijg jij deze mail."
                : lead.OwnerId is null
                ? "Deze aanvraag is nog van niemand. Neem haar op je, dan weten je collega's dat jij antwoordt."
                : "Is de school al beantwoord? Leg het vast op de pagina van de aanvraag, dan stopt de klok.");
        var subject = isLate ? $"Te laat: {school} ({lead.Reference})" : $"Antwoord nodig: {school} ({lead.Reference})";
        return composer.Compose(MailAudience.Colleague, subject, body, to.Email!, to.DisplayName);
    }
}

/// <summary>Has <see cref="ReplyReminders"/> look every minute.</summary>
public sealed class ReplyReminderService(
    IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReplyReminderService> logger)
    : RegularJob(scopes, clock, logger, TimeSpan.FromMinutes(1))
{
    private readonly ILogger _logger = logger;

    protected override async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<ReplyReminders>().RemindAsync(cancellationToken) is var count and > 0)
        {
            _logger.LogInformation("Staff are reminded of {Count} questions without an answer", count);
        }
    }
}
