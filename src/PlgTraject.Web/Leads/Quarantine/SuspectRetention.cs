using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Leads.Quarantine;

/// <summary>The base of the two rules by which what is in quarantine goes: each inquiry by one of them.</summary>
public abstract class SuspectRetention(
    PlgTrajectDbContext database, LeadRemoval removal, AuditTrail audit, TimeProvider clock)
    : LeadRetention(database, removal, audit, clock)
{
    public override LeadStatus Status => LeadStatus.Suspect;
}

/// <summary>
/// Removes what is in quarantine some days after a colleague first looked at it: who looked has had the time to
/// release it.
/// </summary>
public sealed class SeenSuspectRetention(
    PlgTrajectDbContext database, LeadRemoval removal, AuditTrail audit, IOptions<RetentionOptions> options,
    TimeProvider clock) : SuspectRetention(database, removal, audit, clock)
{
    public override string Key => "leads Suspect";

    public override string Name => $"Aanvragen met status '{LeadStatuses.NameOf(Status)}', na het bekijken";

    public override int Days => LeadStatuses.DaysOf(Status, options.Value);

    protected override IQueryable<Lead> Due(IQueryable<Lead> leads, DateTime before) =>
        leads.Where(lead => lead.Status == LeadStatus.Suspect && lead.LookedAt < before);
}

/// <summary>
/// Removes what is in quarantine and nobody looked at, a long time after it came: what no colleague wants to see may
/// not be kept for ever.
/// </summary>
public sealed class UnseenSuspectRetention(
    PlgTrajectDbContext database, LeadRemoval removal, AuditTrail audit, IOptions<RetentionOptions> options,
    TimeProvider clock) : SuspectRetention(database, removal, audit, clock)
{
    public override string Key => "leads Suspect unseen";

    public override string Name => $"Aanvragen met status '{LeadStatuses.NameOf(Status)}', als niemand ze bekijkt";

    public override int Days => options.Value.UnseenSuspectDays;

    protected override IQueryable<Lead> Due(IQueryable<Lead> leads, DateTime before) => leads.Where(
        lead => lead.Status == LeadStatus.Suspect && lead.LookedAt == null && lead.StatusSince < before);
}
