using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Mail.Inbound;

namespace PlgTraject.Web.Features.Staff.Mailbox;

/// <summary>How many mails were taken, and what became of them.</summary>
/// <param name="Mailboxes">The mailboxes from which mails were ever taken, the one of the settings first.</param>
/// <param name="Faults">How many days do not add up, on whatever page.</param>
/// <param name="Pages">The pages of days.</param>
public sealed record LedgerModel(IReadOnlyList<LedgerMailbox> Mailboxes, int Faults, Pagination Pages);

/// <summary>A mailbox, and some of its days. Times are UTC.</summary>
/// <param name="Name">Its address.</param>
/// <param name="IsRead">Whether it is the one that is read now.</param>
/// <param name="ReadAt">When it was last read to the end, or null.</param>
/// <param name="FailsSince">Since when it can't be read, or null.</param>
/// <param name="Days">Newest first.</param>
/// <param name="Total">All days together, also those of other pages.</param>
public sealed record LedgerMailbox(
    string Name, bool IsRead, DateTime? ReadAt, DateTime? FailsSince, IReadOnlyList<LedgerDay> Days, LedgerDay Total);

/// <summary>The mails that were taken on a day, or in all.</summary>
/// <param name="Day">Null for all days together.</param>
/// <param name="Fetched">How many were taken.</param>
/// <param name="Counts">How many of those have each fate, and how many of them were removed since.</param>
/// <param name="Faults">What does not add up; empty when all does.</param>
public sealed record LedgerDay(
    DateOnly? Day, int Fetched, IReadOnlyDictionary<MailFate, (int Count, int Removed)> Counts,
    IReadOnlyList<LedgerFault> Faults);
