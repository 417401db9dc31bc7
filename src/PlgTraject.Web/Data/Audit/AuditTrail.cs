using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Web.Data.Audit;

/// <summary>
/// Writes to the audit log. An entry is saved with the change it tells of, by the same SaveChanges of the same context: add
/// it first. Where nothing else is saved, <see cref="SaveAsync"/> does.
/// </summary>
public sealed class AuditTrail(PlgTrajectDbContext database, IHttpContextAccessor http, TimeProvider clock)
{
    /// <summary>Something that who is signed in does; nobody, for the program itself.</summary>
    /// <param name="kind">What.</param>
    /// <param name="about">Reference of the lead or id of the account.</param>
    /// <param name="detail">Short Dutch text for staff, without anything a visitor typed.</param>
    public void Add(AuditKind kind, string? about = null, string? detail = null)
    {
        var session = http.HttpContext?.User;
        Add(kind, session?.FindFirstValue(ClaimTypes.NameIdentifier), session?.FindFirstValue(Colleague.DisplayNameClaim),
            Enum.TryParse<StaffRole>(session?.FindFirstValue(ClaimTypes.Role), out var role) ? role : null, about, detail);
    }

    /// <summary>Something done with an account that has no session yet.</summary>
    public void AddBy(Colleague actor, AuditKind kind, string? about = null, string? detail = null) =>
        Add(kind, actor.Id, actor.DisplayName, actor.Role, about, detail);

    /// <summary>Drops what was added and not saved, for a change that did not come about.</summary>
    public void Forget() => database.ChangeTracker.Clear();

    public Task SaveAsync(CancellationToken cancellationToken = default) => database.SaveChangesAsync(cancellationToken);

    private void Add(AuditKind kind, string? actorId, string? actorName, StaffRole? actorRole, string? about, string? detail) =>
        database.AuditEntries.Add(new AuditEntry
        {
            At = clock.GetUtcNow().UtcDateTime,
            Kind = kind,
            ActorId = actorId,
            ActorName = actorName,
            ActorRole = actorRole,
            About = about,
            Detail = detail,
        });
}
