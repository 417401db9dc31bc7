using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Leads.Quarantine;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Features.Staff.Leads;

/// <summary>A page of the list of leads.</summary>
public sealed class LeadListModel
{
    public required LeadFilter Filter { get; init; }
    public required IReadOnlyList<LeadRow> Rows { get; init; }

    /// <summary>How many leads the search finds for each status, also those that are not shown.</summary>
    public required IReadOnlyDictionary<LeadStatus, int> Counts { get; init; }

    public required int Page { get; init; }
    public required int PageCount { get; init; }

    /// <summary>How many mails the mail server refused, of all leads and accounts.</summary>
    public required RefusedMailCounts Refused { get; init; }

    /// <summary>How many inquiries are in quarantine, also those that the search does not find.</summary>
    public required int Suspects { get; init; }

    /// <summary>How many of them go by themselves within <see cref="WaitingSuspects.DaysOfWarning"/>.</summary>
    public required int SuspectsGoing { get; init; }

    public int CountAll => Counts.Values.Sum();

    public int CountOf(LeadStatus status) => Counts.GetValueOrDefault(status);

    /// <summary>The pages of the search.</summary>
    public Pagination Pages => new(Page, PageCount, page => Filter.Url(Filter.ParsedStatus, page));
}

/// <summary>A lead in the list. The time is UTC.</summary>
public sealed record LeadRow(
    string Reference, string Name, string School, string? Town, LeadStatus Status, DateTime CreatedAt,
    bool HasParkedMail)
{
    /// <summary>Whether it should have been answered by now.</summary>
    public bool IsLate { get; init; }
}
