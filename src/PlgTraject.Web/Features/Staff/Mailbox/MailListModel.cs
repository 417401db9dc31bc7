using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Leads.Inbound;

namespace PlgTraject.Web.Features.Staff.Mailbox;

/// <summary>A page of a list of mails.</summary>
public sealed class MailListModel
{
    public required MailFilter Filter { get; init; }

    /// <summary>How many mails have each fate, whatever day is asked for.</summary>
    public required IReadOnlyDictionary<MailFate, int> Counts { get; init; }

    public required int Total { get; init; }
    public required IReadOnlyList<MailRow> Rows { get; init; }
    public required Pagination Pages { get; init; }

    /// <summary>Whether a mailbox is read at all.</summary>
    public required bool IsOn { get; init; }

    /// <summary>Since when it was not read, in UTC, when that is too long; else null.</summary>
    public required DateTime? SilentSince { get; init; }

    public int CountOf(params IEnumerable<MailFate> fates) => fates.Sum(fate => Counts.GetValueOrDefault(fate));
}

/// <summary>A mail in a list. Times are UTC.</summary>
/// <param name="Id">Its key.</param>
/// <param name="FromName">The name of its sender, possibly empty.</param>
/// <param name="FromAddress">The address of its sender, possibly empty.</param>
/// <param name="Subject">Never empty.</param>
/// <param name="Excerpt">The first words that its sender wrote, possibly empty.</param>
/// <param name="ReceivedAt">When it came.</param>
/// <param name="Files">How many files it has.</param>
/// <param name="Why">Why it stands in this list, in Dutch.</param>
/// <param name="Lead">The lead to which it belongs, or null.</param>
/// <param name="Answer">The first answer of a colleague, when it has no lead yet; or null.</param>
/// <param name="IsLate">Whether it waits for longer than a school may wait for an answer.</param>
public sealed record MailRow(
    long Id, string FromName, string FromAddress, string Subject, string Excerpt, DateTime ReceivedAt, int Files,
    string Why, LeadOfMail? Lead, EarlyAnswer? Answer, bool IsLate);

/// <summary>The lead to which a mail belongs.</summary>
public sealed record LeadOfMail(string Reference, string School);
