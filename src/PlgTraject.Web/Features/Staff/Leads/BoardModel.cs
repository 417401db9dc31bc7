using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Staff.Shared.Lists;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.Leads;

/// <summary>The leads of a list, in a column for each status.</summary>
public sealed class BoardModel
{
    public required LeadFilterModel Form { get; init; }

    public required IReadOnlyList<BoardColumn> Columns { get; init; }

    /// <summary>On a Dutch calendar.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>A move that was not done, or null.</summary>
    public BoardRefusal? Refusal { get; set; }

    public LeadFilter Filter => Form.Filter;

    public IEnumerable<BoardColumn> Open => Columns.Where(column => column.Status.IsOpen);

    public IEnumerable<BoardColumn> Closed => Columns.Where(column => !column.Status.IsOpen);
}

/// <summary>A column.</summary>
/// <param name="Status">The status of its leads.</param>
/// <param name="Total">How many there are, also those that are not shown.</param>
/// <param name="Rows">The first of them.</param>
public sealed record BoardColumn(LeadStatuses.Row Status, int Total, IReadOnlyList<LeadRow> Rows);

/// <summary>A lead on the board, and what its card needs besides.</summary>
public sealed record BoardCard(LeadRow Lead, BoardModel Board);

/// <summary>A move that was not done.</summary>
/// <param name="Reference">Of the lead.</param>
/// <param name="To">The status that was chosen.</param>
/// <param name="IsColleague">
/// Whether a colleague gave it another status meanwhile; else it lacks the reason why the school does not take part.
/// </param>
public sealed record BoardRefusal(string Reference, LeadStatus To, bool IsColleague);
