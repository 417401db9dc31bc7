using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;

namespace PlgTraject.Web.Privacy;

/// <summary>Finds all there is about an address, in every domain.</summary>
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
