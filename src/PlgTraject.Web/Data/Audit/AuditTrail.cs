using System.Security.Claims;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Events;

namespace PlgTraject.Web.Data.Audit;

/// <summary>
/// Writes to the audit log. Add an entry before the change that it tells of is saved, so that one SaveChanges saves
/// both. Call <see cref="SaveAsync"/> where nothing else is saved.
/// </summary>
public sealed class AuditTrail(PlgTrajectDbContext database, IHttpContextAccessor http, TimeProvider clock)
{
    /// <summary>The colleague who is signed in. Its values are null for a visitor and for the program itself.</summary>
    public Actor Actor
    {
        get
        {
            var session = http.HttpContext?.User;
            return new Actor(
                session?.FindFirstValue(ClaimTypes.NameIdentifier), session?.FindFirstValue(Colleague.DisplayNameClaim),
                Enum.TryParse<StaffRole>(session?.FindFirstValue(ClaimTypes.Role), out var role) ? role : null);
        }
    }

    /// <summary>Notes something that the <see cref="Actor"/> does.</summary>
    /// <param name="what">What happened; the log keeps <see cref="Event.ForAudit"/> of it.</param>
    /// <param name="about">What it is about: the reference of a lead, or the id of an account.</param>
    public void Add(Event what, string? about = null) => Add(Actor, what, about);

    /// <summary>
    /// Notes something that a colleague does who has no session yet, such as accepting an invitation.
    /// </summary>
    public void AddBy(Colleague actor, Event what, string? about = null) =>
        Add(new Actor(actor.Id, actor.DisplayName, actor.Role), what, about);

    public Task SaveAsync(CancellationToken cancellationToken = default) =>
        database.SaveChangesAsync(cancellationToken);

    private void Add(Actor actor, Event what, string? about) => database.AuditEntries.Add(new AuditEntry
    {
        At = clock.GetUtcNow().UtcDateTime,
        Kind = EventTypes.KindOf(what),
        Data = EventTypes.Write(what.ForAudit),
        ActorId = actor.Id,
        ActorName = actor.Name,
        ActorRole = actor.Role,
        About = about,
    });
}

/// <summary>Who does something; without values, nobody is signed in.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">The name colleagues see.</param>
/// <param name="Role">What the account may.</param>
public sealed record Actor(string? Id, string? Name, StaffRole? Role);
