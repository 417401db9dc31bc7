using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Staff.Shared;
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

    public int CountAll => Counts.Values.Sum();

    public int CountOf(LeadStatus status) => Counts.GetValueOrDefault(status);

    /// <summary>The pages to link to: the first, the last and those around this one, with 0 for a gap.</summary>
    public IEnumerable<int> PageLinks()
    {
        var last = 0;
        foreach (var page in Enumerable.Range(1, PageCount)
            .Where(page => page == 1 || page == PageCount || Math.Abs(page - Page) <= 2))
        {
            if (page > last + 1)
            {
                yield return 0;
            }

            yield return last = page;
        }
    }
}

/// <summary>A lead in the list. The time is UTC.</summary>
public sealed record LeadRow(
    string Reference, string Name, string School, string? Town, LeadStatus Status, DateTime CreatedAt,
    bool HasParkedMail)
{
    /// <summary>Whether it should have been answered by now.</summary>
    public bool IsLate { get; init; }
}
