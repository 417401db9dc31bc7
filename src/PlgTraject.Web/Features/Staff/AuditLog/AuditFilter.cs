using System.Globalization;
using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.AuditLog;

/// <summary>Which lines of the audit log somebody wants to see. A value that cannot be read is ignored.</summary>
public sealed class AuditFilter
{
    /// <summary>Id of the account that did it.</summary>
    public string? Medewerker { get; set; }

    /// <summary>Id of the account that it was done with.</summary>
    public string? Over { get; set; }

    /// <summary>Name of a type of event.</summary>
    public string? Soort { get; set; }

    /// <summary>First and last day, in the Netherlands, as 2026-12-07.</summary>
    public string? Van { get; set; }

    public string? Tot { get; set; }

    /// <summary>Reference of a lead.</summary>
    public string? Kenmerk { get; set; }

    /// <summary>Key of a line: only older lines are shown.</summary>
    public string? Voor { get; set; }

    public string? Kind => EventTypes.All.Any(one => one.Kind == Soort) ? Soort : null;

    public string? Colleague => string.IsNullOrEmpty(Medewerker) ? null : Medewerker;

    public string? Account => string.IsNullOrEmpty(Over) ? null : Over;

    public string? Reference => string.IsNullOrWhiteSpace(Kenmerk) ? null : Kenmerk.Trim().ToUpperInvariant();

    /// <summary>UTC.</summary>
    public DateTime? From => Day(Van) is { } day ? DutchText.StartOfDay(day) : null;

    /// <summary>UTC, exclusive.</summary>
    public DateTime? Until => Day(Tot) is { } day ? DutchText.StartOfDay(day.AddDays(1)) : null;

    public long? Before =>
        long.TryParse(Voor, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;

    public bool IsEmpty => Colleague is null && Account is null && Kind is null
        && From is null && Until is null && Reference is null;

    /// <summary>The address of the log with this filter, with the lines that are older than one.</summary>
    public string Url(long? before) => Addresses.Staff.AuditWhere(Medewerker, Over, Soort, Van, Tot, Kenmerk, before);

    public static IReadOnlyList<FieldOption> Kinds =>
        [new("", "Alles"), .. EventTypes.All.Select(one => new FieldOption(one.Kind, one.Title))];

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is > 2000 and < 3000 ? day : null;
}
