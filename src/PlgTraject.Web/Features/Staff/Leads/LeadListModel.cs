using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Features.Staff.Shared.Lists;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads.Reply;

namespace PlgTraject.Web.Features.Staff.Leads;

/// <summary>A page of the list of leads.</summary>
public sealed class LeadListModel
{
    public required LeadFilterModel Form { get; init; }

    public LeadFilter Filter => Form.Filter;

    public required IReadOnlyList<LeadRow> Rows { get; init; }

    /// <summary>How many leads the search finds for each status, also those that are not shown.</summary>
    public required IReadOnlyDictionary<LeadStatus, int> Counts { get; init; }

    public required int Page { get; init; }
    public required int PageCount { get; init; }

    /// <summary>How many inquiries are in quarantine, also those that the search does not find.</summary>
    public required int Suspects { get; init; }

    /// <summary>How many leads are in each list of work, by its key, found by the search or not.</summary>
    public required IReadOnlyDictionary<string, int> WorkCounts { get; init; }

    /// <summary>The lists that the colleague keeps, by name.</summary>
    public required IReadOnlyList<SavedViewLink> SavedViews { get; init; }

    /// <summary>The kept list that is shown, or null.</summary>
    public SavedViewLink? Shown => SavedViews.FirstOrDefault(view => view.Filter.Query == Filter.Query);

    /// <summary>On a Dutch calendar.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>How many leads are on all pages.</summary>
    public int Total => Filter.Status is { } status ? CountOf(status) : CountAll;

    public int CountAll => Counts.Values.Sum();

    public int CountOf(LeadStatus status) => Counts.GetValueOrDefault(status);

    /// <summary>The pages of the search.</summary>
    public Pagination Pages => new(Page, PageCount, page => Filter.With(Addresses.Staff.PageParameter, $"{page}").Url);
}

/// <summary>A lead in the list. Times are UTC.</summary>
public sealed record LeadRow(
    long Id, string Reference, string Name, string School, string? Town, LeadStatus Status, DateTime CreatedAt,
    DateTime ArrivedAt, DateTime? AnsweredAt, DateTime? WaitsSince, DateTime StatusSince, string? OwnerId,
    string? Owner, NextStep? Next, bool HasParkedMail)
{
    /// <summary>How far the promised answer is.</summary>
    public ReplyState Reply { get; init; }

    /// <summary>The last moment at which the office can keep the promise, and the end of the promised time.</summary>
    public DateTime AnswerBefore { get; init; }

    public DateTime PromisedBy { get; init; }
}

/// <summary>The first task of a lead that is open.</summary>
public sealed record NextStep(string Text, DateOnly DueOn);
