using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;

namespace PlgTraject.Web.Privacy;

/// <summary>Finds all there is about an e-mail address, in every domain.</summary>
public sealed class PersonSearch(PlgTrajectDbContext database, IEnumerable<IPersonalData> domains)
{
    public async Task<PersonRecord> FindAsync(string email, CancellationToken cancellationToken)
    {
        var found = new List<(IPersonalData, PersonPart Part)>();
        foreach (var domain in domains)
        {
            found.Add((domain, await domain.FindAsync(email, cancellationToken)));
        }

        var subjects = found.SelectMany(one => one.Part.Subjects).ToList();
        return new PersonRecord(email, found, await database.AuditEntries.CountAsync(entry =>
            (entry.About != null && subjects.Contains(entry.About))
                || (entry.ActorId != null && subjects.Contains(entry.ActorId)), cancellationToken));
    }
}

/// <summary>What there is about a person, by domain.</summary>
/// <param name="Email">The address that was looked for.</param>
/// <param name="Found">What each domain found; possibly nothing.</param>
/// <param name="AuditEntries">How many lines of the audit log are about it, or by an account of the person.</param>
public sealed record PersonRecord(
    string Email, IReadOnlyList<(IPersonalData Domain, PersonPart Part)> Found, int AuditEntries)
{
    public bool IsNothing => Found.All(one => one.Part.IsNothing);

    /// <summary>Whether there is anything that may be erased now.</summary>
    public bool MayBeErased => Found.Any(one => one.Part is { IsNothing: false, IsKept: false });

    /// <summary>The part of one domain.</summary>
    public TPart Part<TPart>()
        where TPart : PersonPart => Found.Select(one => one.Part).OfType<TPart>().Single();
}
