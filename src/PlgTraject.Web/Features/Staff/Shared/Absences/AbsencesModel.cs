using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Leads.Absences;

namespace PlgTraject.Web.Features.Staff.Shared.Absences;

/// <summary>When a colleague is away, and the form to add an absence.</summary>
public sealed class AbsencesModel
{
    /// <summary>The account of the colleague.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Those that are not over, the first first.</summary>
    public required IReadOnlyList<AbsenceRow> Absences { get; init; }

    /// <summary>The colleagues who can stand in.</summary>
    public required IReadOnlyList<FieldOption> Colleagues { get; init; }

    /// <summary>Where the form is sent to.</summary>
    public required string Address { get; init; }

    /// <summary>Where an absence is ended, by its key.</summary>
    public required Func<long, string> EndAddress { get; init; }

    public string? FirstDay { get; init; }
    public string? LastDay { get; init; }
    public string? StandIn { get; init; }
}
