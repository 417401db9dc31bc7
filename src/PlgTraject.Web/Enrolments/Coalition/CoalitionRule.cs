using PlgTraject.Web.Content;
using PlgTraject.Web.Data.Enrolments;

namespace PlgTraject.Web.Enrolments.Coalition;

/// <summary>Who must be in a coalition, as the programme says: how many, and in which roles.</summary>
public static class CoalitionRule
{
    /// <summary>Every demand, in the order in which a school reads them, and whether these people meet it.</summary>
    public static IReadOnlyList<CoalitionDemand> Check(
        IReadOnlyList<ParticipantRole> roles, PracticalFacts practical) =>
    [
        new($"{practical.CoalitionText}",
            roles.Count >= practical.CoalitionMinimum && roles.Count <= practical.CoalitionMaximum),
        new("een schoolleider of teamleider",
            roles.Any(role => role is ParticipantRole.SchoolLeader or ParticipantRole.TeamLeader)),
        new("een IB'er of kwaliteitscoördinator",
            roles.Any(role => role is ParticipantRole.InternalSupervisor or ParticipantRole.QualityCoordinator)),
        new("minimaal één leraar", roles.Contains(ParticipantRole.Teacher)),
    ];

    public static bool IsMet(IReadOnlyList<ParticipantRole> roles, PracticalFacts practical) =>
        Check(roles, practical).All(demand => demand.IsMet);
}

/// <summary>Something that a coalition must have.</summary>
/// <param name="Text">What, in words that follow "In de coalitie zitten".</param>
/// <param name="IsMet">Whether it has.</param>
public sealed record CoalitionDemand(string Text, bool IsMet);
