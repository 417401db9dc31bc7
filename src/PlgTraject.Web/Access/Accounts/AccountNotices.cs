using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Access.Accounts;

/// <summary>
/// Tells the owner of an account by mail that how one signs in to it was changed. Comes after the change, which stands
/// whatever becomes of the mail.
/// </summary>
public sealed class AccountNotices(
    AccountMails mails, PlgTrajectDbContext database, OutboxSignal outbox, ILogger<AccountNotices> logger)
{
    /// <param name="user">The account, as it was saved.</param>
    /// <param name="change">What the audit log says of it.</param>
    public async Task TellAsync(Colleague user, Event change)
    {
        try
        {
            database.OutboxMails.Add(mails.Changed(user, change));
            // Not the request's token: who closes the page has still changed it.
            await database.SaveChangesAsync();
            outbox.Raise();
        }
        catch (Exception exception)
        {
            // What is saved after this does not try it again.
            database.ChangeTracker.Clear();
            logger.LogWarning(exception, "An account was changed ({Change}), and its owner could not be told by mail", EventTypes.KindOf(change));
        }
    }
}
