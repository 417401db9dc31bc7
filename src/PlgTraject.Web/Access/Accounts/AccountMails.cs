using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Access.Accounts;

/// <summary>Writes the mails about an account. The links in them are stored in the outbox and nowhere else.</summary>
public sealed class AccountMails(
    ProgrammeContent programme, MailComposer composer, AccountLink link, IOptions<SiteOptions> site,
    IOptions<StaffOptions> staff, TimeProvider clock)
{
    public OutboxMail Invitation(Colleague user)
    {
        var body = new MailBody()
            .Paragraph("Goedendag,")
            .Paragraph($"Je bent uitgenodigd voor het beheer van de website over \"{programme.Title}\". "
                + $"Je rol is {StaffRoles.WordFor(user.Role)}.");
        body = staff.Value.LocalAccounts
            ? body.Link("Maak je account", site.Value.AbsoluteUrl(
                Addresses.Staff.InvitationWith(link.NewCode(user, AccountLinkPurpose.Invitation))))
                .Paragraph($"De link werkt één keer en is {Validity(AccountLinkPurpose.Invitation)} geldig. "
                    + "Is hij te oud? Vraag een beheerder om een nieuwe.")
            : body.Link($"Log in met {staff.Value.OpenId.DisplayName}", site.Value.AbsoluteUrl(Addresses.Staff.SignIn))
                .Paragraph($"Gebruik daar het account met het adres {user.Email}.");
        body = body.Paragraph($"Met vriendelijke groet,\n{programme.Provider.Name}");
        return Compose(user, "Je uitnodiging voor PLG-beheer", body);
    }

    public OutboxMail PasswordReset(Colleague user) => Compose(
        user, "Kies een nieuw wachtwoord voor PLG-beheer", new MailBody()
        .Paragraph("Goedendag,")
        .Paragraph("Iemand vroeg om een nieuw wachtwoord voor je account van PLG-beheer.")
        .Link("Kies een nieuw wachtwoord", site.Value.AbsoluteUrl(
            Addresses.Staff.NewPasswordWith(link.NewCode(user, AccountLinkPurpose.PasswordReset))))
        .Paragraph($"De link werkt één keer en is {Validity(AccountLinkPurpose.PasswordReset)} geldig. "
            + "Was jij het niet? Dan hoef je niets te doen: je wachtwoord blijft zoals het is.")
        .Paragraph($"Met vriendelijke groet,\n{programme.Provider.Name}"));

    /// <summary>
    /// The mail that tells the owner of an account about a change in how one signs in: only the owner knows whether the
    /// change is right.
    /// </summary>
    /// <param name="user">The account.</param>
    /// <param name="change">The change, as the audit log has it.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no mail about such a change.</exception>
    public OutboxMail Changed(Colleague user, Event change)
    {
        var (subject, what) = change switch
        {
            PasswordChanged => ("Je wachtwoord van PLG-beheer is gewijzigd",
                "Het wachtwoord van je account van PLG-beheer is gewijzigd"),
            Access.PasswordReset => ("Je wachtwoord van PLG-beheer is gewijzigd",
                "Via de link in een mail is een nieuw wachtwoord gekozen voor je account van PLG-beheer"),
            SecondStepSwitchedOn => ("De tweede stap van PLG-beheer is aangezet",
                "De tweede stap bij het inloggen is aangezet voor je account van PLG-beheer"),
            SecondStepSwitchedOff => ("De tweede stap van PLG-beheer is uitgezet",
                "De tweede stap bij het inloggen is uitgezet voor je account van PLG-beheer"),
            SecondStepRemoved => ("De tweede stap van PLG-beheer is uitgezet",
                "Een beheerder heeft de tweede stap bij het inloggen uitgezet voor je account van PLG-beheer"),
            AccessRestored => ("Je toegang tot PLG-beheer is hersteld",
                "Vanaf de server is de toegang van je account van PLG-beheer hersteld. "
                + "Het is nu van een beheerder en heeft geen tweede stap"),
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Is not told by mail."),
        };
        var body = new MailBody()
            .Paragraph("Goedendag,")
            .Paragraph($"{what}. Dat was op {DutchText.DateAndTime(clock.GetUtcNow().UtcDateTime)}.")
            .Paragraph("Klopt dat? Dan hoef je niets te doen.");
        body = staff.Value.LocalAccounts && user.PasswordHash is not null
            ? body.Paragraph("Klopt het niet? Kies dan meteen een nieuw wachtwoord en vertel het een beheerder. "
                    + "Die kan je account uitschakelen.")
                .Link("Kies een nieuw wachtwoord", site.Value.AbsoluteUrl(Addresses.Staff.ForgottenPassword))
            : body.Paragraph("Klopt het niet? Vertel het dan meteen een beheerder. Die kan je account uitschakelen.");
        return Compose(user, subject, body.Paragraph($"Met vriendelijke groet,\n{programme.Provider.Name}"));
    }

    private static string Validity(AccountLinkPurpose purpose) => DutchText.Length(AccountLink.Validity(purpose));

    private OutboxMail Compose(Colleague user, string subject, MailBody body) => composer.Compose(
        MailAudience.Staff, subject, body, user.Email!,
        // An invited colleague has not chosen a name yet.
        user.EmailConfirmed ? user.DisplayName : "");
}

/// <summary>
/// Tells the owner of an account by mail that the way to sign in to it was changed. Call this after the change was
/// saved: the change stands whatever becomes of the mail.
/// </summary>
public sealed class AccountNotices(
    AccountMails mails, PlgTrajectDbContext database, OutboxSignal outbox, ILogger<AccountNotices> logger)
{
    /// <param name="user">The account, as it was saved.</param>
    /// <param name="change">The change, as the audit log has it.</param>
    public async Task TellAsync(Colleague user, Event change)
    {
        try
        {
            database.OutboxMails.Add(mails.Changed(user, change));
            // The mail must be stored even when the request was broken off, since the account was changed.
            await database.SaveChangesAsync();
            outbox.Raise();
        }
        catch (Exception exception)
        {
            // Otherwise the next save of this request would try to store the mail again.
            database.ChangeTracker.Clear();
            logger.LogWarning(exception,
                "An account was changed ({Change}), and its owner could not be told by mail",
                EventTypes.KindOf(change));
        }
    }
}
