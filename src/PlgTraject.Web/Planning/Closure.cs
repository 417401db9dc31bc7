using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Web.Planning;

/// <summary>Why a school is closed.</summary>
public enum ClosureKind
{
    Fixed,
    Advice,
    MovedAdvice,
    Own,
    PublicHoliday,
    Weekend,
}

/// <summary>Days on which a school is closed, and why.</summary>
/// <param name="Name">"kerstvakantie", "Koningsdag", "studiedag".</param>
public sealed record Closure(
    DateOnly FirstDay, DateOnly LastDay, string Name, ClosureKind Kind, HolidayRegion Region)
{
    /// <summary>"kerstvakantie Midden, vast"; "studiedag van jullie school"; "Koningsdag, feestdag".</summary>
    public string Reason => Kind switch
    {
        ClosureKind.Fixed => $"{Name} {HolidayRegions.NameOf(Region)}, vast",
        ClosureKind.Advice => $"{Name} {HolidayRegions.NameOf(Region)}, advies",
        ClosureKind.MovedAdvice => $"{Name} van jullie school, verplaatst",
        ClosureKind.Own => $"{Name} van jullie school",
        ClosureKind.PublicHoliday => $"{Name}, feestdag",
        ClosureKind.Weekend => "weekend",
        _ => throw new InvalidOperationException($"There are no words for {Kind} yet."),
    };
}
