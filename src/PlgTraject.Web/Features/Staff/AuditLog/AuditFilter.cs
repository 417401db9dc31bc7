using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.AuditLog;

/// <summary>Which lines of the audit log somebody wants to see. A value that cannot be read is ignored.</summary>
public sealed class AuditFilter
{
    /// <summary>Id of the account that did it.</summary>
    [FromQuery(Name = Addresses.Staff.ColleagueParameter)]
    public string? Colleague { get; set; }

    /// <summary>Id of the account that it was done with.</summary>
    [FromQuery(Name = Addresses.Staff.AccountParameter)]
    public string? Account { get; set; }

    /// <summary>Name of a type of event.</summary>
    [FromQuery(Name = Addresses.Staff.KindParameter)]
    public string? Kind { get; set; }

    /// <summary>A day in the Netherlands, as 2026-12-07.</summary>
    [FromQuery(Name = Addresses.Staff.FirstDayParameter)]
    public string? FirstDay { get; set; }

    [FromQuery(Name = Addresses.Staff.LastDayParameter)]
    public string? LastDay { get; set; }

    /// <summary>Reference of a lead.</summary>
    [FromQuery(Name = Addresses.Staff.AboutParameter)]
    public string? Reference { get; set; }

    /// <summary>Key of a line: only older lines are shown.</summary>
    [FromQuery(Name = Addresses.Staff.BeforeParameter)]
    public string? Before { get; set; }

    public string? ParsedKind => EventTypes.All.Any(one => one.Kind == Kind) ? Kind : null;

    public string? ParsedReference => LeadReference.Read(Reference) ?? Reference;

    /// <summary>UTC.</summary>
    public DateTime? From => DutchText.ReadDay(FirstDay) is { } day ? DutchText.StartOfDay(day) : null;

    /// <summary>UTC, exclusive.</summary>
    public DateTime? Until => DutchText.ReadDay(LastDay) is { } day ? DutchText.StartOfDay(day.AddDays(1)) : null;

    public long? ParsedBefore =>
        long.TryParse(Before, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;

    public bool IsEmpty => Colleague is null && Account is null && ParsedKind is null
        && From is null && Until is null && Reference is null;

    /// <summary>The address of the log with this filter, with the lines that are older than one.</summary>
    public string Url(long? before) =>
        Addresses.Staff.AuditWhere(Colleague, Account, Kind, FirstDay, LastDay, Reference, before);

    public static IReadOnlyList<FieldOption> Kinds =>
        [new("", "Alles"), .. EventTypes.All.Select(one => new FieldOption(one.Kind, one.Title))];
}
