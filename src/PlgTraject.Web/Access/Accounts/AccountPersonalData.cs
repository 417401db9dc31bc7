using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Access.SecondStep;
using PlgTraject.Web.Access.Sessions;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Access.Accounts;

/// <summary>
/// Finds, exports and erases the account of a person, with the mails about the account. An account that is in use is
/// not erased: a beheerder must switch it off first. The audit log keeps what was done with the account, but by nobody:
/// the random id that stays there leads to no name.
/// </summary>
public sealed partial class AccountPersonalData(PlgTrajectDbContext database, Eraser eraser)
    : PersonalData<PersonAccount>
{
    public override IReadOnlyList<KeptKind> Kinds { get; } = [new MailKind(), new AuditEntryKind(), new AccountKind()];

    public override async Task<PersonAccount> FindAsync(string email, CancellationToken cancellationToken)
    {
        var key = EmailAddress.KeyOf(email);
        var normalized = key.ToUpperInvariant();
        var account = await database.Users.AsNoTracking()
            .SingleOrDefaultAsync(user => user.NormalizedEmail == normalized, cancellationToken);
        // These mails are few, so their addresses can be compared here, in every spelling.
        var addresses = await OfAccounts
            .Select(mail => mail.ToAddress).Distinct().ToListAsync(cancellationToken);
        var same = addresses.Where(address => EmailAddress.KeyOf(address) == key).ToList();
        return new PersonAccount(
            account is null ? [] : [account], same, await Mails(same).CountAsync(cancellationToken));
    }

    /// <summary>
    /// Finds accounts that were erased and that a restore brought back. Only the first account has a fixed key, so
    /// another first account made after the erasure is no such account; hence the comparison of times.
    /// </summary>
    protected override async Task<PersonAccount> FindErasedAsync(CancellationToken cancellationToken)
    {
        var accounts = await database.Users.AsNoTracking()
            .Where(user => database.Erasures.Any(erased => erased.Key == user.Id && user.CreatedAt <= erased.At))
            .OrderBy(user => user.Id).ToListAsync(cancellationToken);
        var emails = accounts.Select(user => user.Email!).ToList();
        return new PersonAccount(accounts, emails, await Mails(emails).CountAsync(cancellationToken));
    }

    protected override async Task<IReadOnlyList<KeyValuePair<string, JsonNode>>> ExportAsync(
        PersonAccount part, CancellationToken cancellationToken)
    {
        var mails = ExportRows.List((await Mails(part.Emails).AsNoTracking().OrderBy(mail => mail.Id)
            .ToListAsync(cancellationToken)).Select(Row));
        if (part.Account is { } account)
        {
            var row = await RowAsync(account, cancellationToken);
            row["Mails"] = mails;
            return [new("Account", row)];
        }

        return part.Mails == 0 ? [] : [new("Andere mails", mails)];
    }

    protected override Task<bool> IsUnderWayAsync(PersonAccount part, CancellationToken cancellationToken) =>
        eraser.AreUnderWayAsync(Mails(part.Emails), cancellationToken);

    protected override async Task<IReadOnlyList<KeptCount>> EraseAsync(
        PersonAccount part, CancellationToken cancellationToken)
    {
        var mails = await eraser.RemoveAsync(Mails(part.Emails), cancellationToken);
        var lines = 0;
        foreach (var account in part.Accounts)
        {
            lines += await eraser.BlankActorAsync(account.Id, cancellationToken);
            await RemoveWorkAsync(account.Id, cancellationToken);
            await database.Users.Where(user => user.Id == account.Id).ExecuteDeleteAsync(cancellationToken);
        }

        await eraser.KeepKeysAsync(part.Subjects, cancellationToken);
        return
        [
            new KeptCount(new MailKind(), mails), new KeptCount(new AuditEntryKind(), lines),
            new KeptCount(new AccountKind(), part.Accounts.Count),
        ];
    }

    /// <summary>
    /// The mails about an account, which belong to no lead and are not the daily one to all staff; and what went to a
    /// colleague about a lead.
    /// </summary>
    private IQueryable<OutboxMail> OfAccounts => database.OutboxMails.Where(mail =>
        (mail.LeadId == null && mail.Audience != MailAudience.StaffDaily)
        || mail.Audience == MailAudience.Colleague);

    /// <summary>
    /// Leaves the leads and tasks of the account to nobody, and what it would stand in for to all advisers, and removes
    /// the lists that it kept and what it was writing.
    /// </summary>
    private async Task RemoveWorkAsync(string account, CancellationToken cancellationToken)
    {
        await database.AllLeads.Where(lead => lead.OwnerId == account).ExecuteUpdateAsync(
            set => set.SetProperty(lead => lead.OwnerId, (string?)null), cancellationToken);
        await database.AllLeads.Where(lead => lead.AnsweredById == account).ExecuteUpdateAsync(
            set => set.SetProperty(lead => lead.AnsweredById, (string?)null), cancellationToken);
        await database.Absences.Where(absence => absence.StandInId == account).ExecuteUpdateAsync(
            set => set.SetProperty(absence => absence.StandInId, (string?)null), cancellationToken);
        await database.LeadTasks.Where(task => task.OwnerId == account).ExecuteUpdateAsync(
            set => set.SetProperty(task => task.OwnerId, (string?)null), cancellationToken);
        await database.SavedViews.Where(view => view.ColleagueId == account).ExecuteDeleteAsync(cancellationToken);
        var drafts = database.MailDrafts.Where(draft => draft.AuthorId == account);
        await database.MailAttachments
            .Where(file => file.MailId == null && drafts.Any(draft => draft.Id == file.DraftId))
            .ExecuteDeleteAsync(cancellationToken);
        await drafts.ExecuteDeleteAsync(cancellationToken);
        // What a school got stays; it does not say any more who wrote it.
        await database.OutboxMails.Where(mail => mail.AuthorId == account).ExecuteUpdateAsync(
            set => set.SetProperty(mail => mail.AuthorId, (string?)null)
                .SetProperty(mail => mail.FromName, StoredEvent.Erased),
            cancellationToken);
        await database.InboundMails.Where(mail => mail.ColleagueId == account).ExecuteUpdateAsync(
            set => set.SetProperty(mail => mail.ColleagueId, (string?)null)
                .SetProperty(mail => mail.FromName, StoredEvent.Erased),
            cancellationToken);
        await database.InboundMails.Where(mail => mail.DecidedById == account).ExecuteUpdateAsync(
            set => set.SetProperty(mail => mail.DecidedById, (string?)null), cancellationToken);
        await database.LeadMerges.Where(merge => merge.ActorId == account).ExecuteUpdateAsync(
            set => set.SetProperty(merge => merge.ActorId, (string?)null), cancellationToken);
        await database.LeadDistinctions.Where(one => one.ActorId == account).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.ActorId, (string?)null), cancellationToken);
    }

    private IQueryable<OutboxMail> Mails(IReadOnlyList<string> emails) =>
        OfAccounts.Where(mail => emails.Contains(mail.ToAddress));

    private async Task<JsonObject> RowAsync(Colleague account, CancellationToken cancellationToken)
    {
        var logins = await database.UserLogins.AsNoTracking().Where(login => login.UserId == account.Id)
            .OrderBy(login => login.LoginProvider).ToListAsync(cancellationToken);
        var sessions = await database.AccountSessions.AsNoTracking().Where(session => session.UserId == account.Id)
            .OrderBy(session => session.BeganAt).ToListAsync(cancellationToken);
        var views = await database.SavedViews.AsNoTracking().Where(view => view.ColleagueId == account.Id)
            .OrderBy(view => view.Name).ToListAsync(cancellationToken);
        var absences = await database.Absences.AsNoTracking().Where(absence => absence.ColleagueId == account.Id)
            .OrderBy(absence => absence.FirstDay).ToListAsync(cancellationToken);
        var entries = await database.AuditEntries.AsNoTracking()
            .Where(entry => entry.ActorId == account.Id || entry.About == account.Id)
            .OrderBy(entry => entry.Id).ToListAsync(cancellationToken);
        return new JsonObject
        {
            ["Naam"] = account.DisplayName,
            ["E-mailadres"] = account.Email,
            ["Rol"] = StaffRoles.Of(account.Role).Name,
            ["Ondertekening"] = account.Signature,
            ["Gemaakt"] = DutchText.DateAndTime(account.CreatedAt),
            ["Uitgeschakeld"] = account.DeactivatedAt is { } since ? DutchText.DateAndTime(since) : "nee",
            // Secrets that open the account are left out: the hash of the password, the key of the second step, the
            // recovery codes.
            ["Tweede stap"] = account.TwoFactorEnabled ? "aan" : "uit",
            ["Herstelcodes over"] = RecoveryCodes.Left(account.RecoveryCodes),
            ["Gekoppelde accounts"] = ExportRows.List(logins.Select(Row)),
            ["Sessies"] = ExportRows.List(sessions.Select(Row)),
            ["Bewaarde lijsten"] = ExportRows.List(views.Select(Row)),
            ["Afwezig"] = ExportRows.List(absences.Select(Row)),
            ["Logboek"] = ExportRows.List(entries.Select(entry => ExportRows.Of(entry))),
        };
    }

    /// <summary>A mail without the code of its link, with which its reader could take the account.</summary>
    private static JsonObject Row(OutboxMail mail)
    {
        var row = ExportRows.Of(mail);
        row["Tekst"] = LinkCode().Replace(mail.TextBody, "code=…");
        return row;
    }

    private static JsonObject Row(IdentityUserLogin<string> login) => new()
    {
        ["Waar"] = login.LoginProvider,
        ["Naam daarvan"] = login.ProviderDisplayName,
        ["Nummer daar"] = login.ProviderKey,
    };

    private static JsonObject Row(AccountSession session) => new()
    {
        ["Ingelogd"] = DutchText.DateAndTime(session.BeganAt),
        ["Laatst gebruikt"] = DutchText.DateAndTime(session.LastSeenAt),
        ["Werkt tot"] = DutchText.DateAndTime(session.EndsAt),
        ["Hoe"] = SignInMethods.NameOf(session.Method),
        ["Browser"] = session.Browser,
    };

    private static JsonObject Row(SavedView view) => new()
    {
        ["Naam"] = view.Name,
        ["Wat gekozen is"] = view.Query,
        ["Bewaard"] = DutchText.DateAndTime(view.CreatedAt),
    };

    private static JsonObject Row(Absence absence) => new()
    {
        ["Van"] = DutchText.Date(absence.FirstDay),
        ["Tot en met"] = DutchText.Date(absence.LastDay),
    };

    [GeneratedRegex(@"\bcode=\S+", RegexOptions.NonBacktracking)]
    private static partial Regex LinkCode();
}

public sealed record AccountKind() : KeptKind("accounts", "accounts");

/// <summary>The account of a person, and the mails to this person that belong to no lead.</summary>
/// <param name="Accounts">
/// At most one account, except after a restore: then all erased accounts that it brought back.
/// </param>
/// <param name="Emails">The addresses the mails went to.</param>
/// <param name="Mails">How many mails there are.</param>
public sealed record PersonAccount(IReadOnlyList<Colleague> Accounts, IReadOnlyList<string> Emails, int Mails)
    : PersonPart
{
    public Colleague? Account => Accounts.SingleOrDefault();

    public override bool IsNothing => Accounts.Count + Mails == 0;

    public override bool IsKept => Accounts.Any(account => account.DeactivatedAt is null);

    public override IReadOnlyList<string> Subjects => [.. Accounts.Select(account => account.Id)];
}
