using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Leads.Duplicates;

/// <summary>
/// Finds which other leads are likely of the same school or person, with five queries, each by an index and for a
/// bounded number of leads; remembers of which a colleague said that they are not.
/// </summary>
public sealed class LeadDuplicates(PlgTrajectDbContext database, AuditTrail audit, TimeProvider clock)
{
    /// <summary>How many leads of each kind of sign are compared: the newest.</summary>
    private const int MostCompared = 100;

    /// <summary>How many are shown: the surest.</summary>
    private const int MostShown = 5;

    /// <summary>Names in one town are compared when they begin alike, because an index finds those.</summary>
    private const int AlikeLetters = 2;

    public async Task<DuplicateList> FindAsync(Lead lead, CancellationToken cancellationToken)
    {
        var (id, own) = (lead.Id, LeadLook.Of(lead));
        var (sender, phone, school, town) = (own.SenderKey, own.Phone, own.LikenessKey, own.TownKey);
        var begin = school[..Math.Min(AlikeLetters, school.Length)];
        var others = database.Leads.AsNoTracking().Where(other => other.Id != id);
        List<LeadLook> looks =
        [
            .. await LooksAsync(others.Where(other => other.SenderKey == sender && sender != ""), cancellationToken),
            .. await LooksAsync(others.Where(other => other.Phone == phone && phone != null), cancellationToken),
            .. await LooksAsync(others.Where(other => other.LikenessKey == school), cancellationToken),
            .. await LooksAsync(
                others.Where(other => other.TownKey == town && town != "" && other.LikenessKey.StartsWith(begin)),
                cancellationToken),
        ];
        var distinct = await database.LeadDistinctions.AsNoTracking()
            .Where(one => one.LowId == id || one.HighId == id)
            .Join(database.Leads, one => one.LowId == id ? one.HighId : one.LowId, other => other.Id, (one, other) =>
                new DistinctLead(
                    other.Reference, other.School, one.At,
                    database.Users.Where(user => user.Id == one.ActorId).Select(user => user.DisplayName)
                        .FirstOrDefault()))
            .ToListAsync(cancellationToken);
        var said = distinct.Select(one => one.Reference).ToHashSet();
        var found = looks.DistinctBy(look => look.Id).Where(look => !said.Contains(look.Reference))
            .Select(look => (Look: look, Found: Likeness.Between(own, look))).Where(pair => pair.Found is not null)
            .Select(pair => new DuplicateLead(
                pair.Look.Reference, pair.Look.School, pair.Look.ArrivedAt, pair.Found!.Strength, pair.Found.Why))
            .OrderByDescending(one => one.Strength).ThenByDescending(one => one.ArrivedAt).ToList();
        return new DuplicateList([.. found.Take(MostShown)], found.Count, distinct);
    }

    /// <summary>Says that two leads are not the same, or takes that back.</summary>
    /// <returns>False when there are no such two leads.</returns>
    public async Task<bool> SayAsync(
        string reference, string otherReference, bool isDistinct, CancellationToken cancellationToken)
    {
        var ids = await database.Leads.Where(lead => lead.Reference == reference || lead.Reference == otherReference)
            .OrderBy(lead => lead.Id).Select(lead => lead.Id).ToListAsync(cancellationToken);
        if (ids is not [var low, var high])
        {
            return false;
        }

        await database.AloneAsync(
            async stop =>
            {
                var removed = await database.LeadDistinctions
                    .Where(one => one.LowId == low && one.HighId == high).ExecuteDeleteAsync(stop);
                if (isDistinct)
                {
                    database.LeadDistinctions.Add(new LeadDistinction
                    {
                        LowId = low,
                        HighId = high,
                        At = clock.GetUtcNow().UtcDateTime,
                        ActorId = audit.Actor.Id,
                    });
                    await database.SaveChangesAsync(stop);
                }

                return removed;
            },
            cancellationToken);
        return true;
    }

    private static Task<List<LeadLook>> LooksAsync(IQueryable<Lead> leads, CancellationToken cancellationToken) => leads
        .OrderByDescending(lead => lead.Id).Take(MostCompared)
        .Select(lead => new LeadLook(
            lead.Id, lead.Reference, lead.School, lead.Name, lead.Phone, lead.SenderKey, lead.LikenessKey, lead.TownKey,
            lead.ArrivedAt))
        .ToListAsync(cancellationToken);
}

/// <summary>The leads that look like another.</summary>
/// <param name="Leads">The surest first.</param>
/// <param name="Total">How many there are, also those that are not among <paramref name="Leads"/>.</param>
/// <param name="Distinct">Those of which a colleague said that they are not the same.</param>
public sealed record DuplicateList(
    IReadOnlyList<DuplicateLead> Leads, int Total, IReadOnlyList<DistinctLead> Distinct);

/// <summary>A lead that looks like another. Times are UTC.</summary>
public sealed record DuplicateLead(
    string Reference, string School, DateTime ArrivedAt, DuplicateStrength Strength, IReadOnlyList<string> Why)
{
    public string StrengthName => Strength switch
    {
        DuplicateStrength.Certain => "zeker",
        DuplicateStrength.Likely => "waarschijnlijk",
        DuplicateStrength.Possible => "misschien",
        _ => throw new InvalidOperationException($"{Strength} has no Dutch words yet."),
    };
}

/// <summary>A lead of which a colleague said that it is not the same.</summary>
/// <param name="Reference">What school and staff call it.</param>
/// <param name="School">Its school.</param>
/// <param name="At">When that was said, in UTC.</param>
/// <param name="By">The name of who said it; null when that account is erased.</param>
public sealed record DistinctLead(string Reference, string School, DateTime At, string? By);
