using System.Security.Claims;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Events;

namespace PlgTraject.Web.Data.Audit;

/// <summary>
/// Writes to the audit log. An entry is saved with the change it tells of, by the same SaveChanges of the same context: add
/// it first. Where nothing else is saved, <see cref="SaveAsync"/> does.
/// </summary>
public sealed class AuditTrail(PlgTrajectDbContext database, IHttpContextAccessor http, TimeProvider clock)
{
    /// <summary>Who is signed in; nobody for the program itself and for a visitor.</summary>
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

    /// <summary>Something that who is signed in does; nobody, for the program itself.</summary>
    /// <param name="what">What happened, without anything a visitor typed.</param>
    /// <param name="about">Reference of the lead or id of the account.</param>
    public void Add(Event what, string? about = null) => Add(Actor, what, about);

    /// <summary>Something done with an account that has no session yet.</summary>
    public void AddBy(Colleague actor, Event what, string? about = null) =>
        Add(new Actor(actor.Id, actor.DisplayName, actor.Role), what, about);

    /// <summary>Drops what was added and not saved, for a change that did not come about.</summary>
    public void Forget() => database.ChangeTracker.Clear();

    public Task SaveAsync(CancellationToken cancellationToken = default) => database.SaveChangesAsync(cancellationToken);

    private void Add(Actor actor, Event what, string? about) => database.AuditEntries.Add(new AuditEntry
    {
        At = clock.GetUtcNow().UtcDateTime,
        Kind = EventTypes.KindOf(what),
        Data = EventTypes.Write(what),
        ActorId = actor.Id,
        ActorName = actor.Name,
        ActorRole = actor.Role,
        About = about,
    });
}

/// <summary>Who does something; without an id it is nobody who is signed in.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">The name colleagues see.</param>
/// <param name="Role">What the account may.</param>
public sealed record Actor(string? Id, string? Name, StaffRole? Role);
