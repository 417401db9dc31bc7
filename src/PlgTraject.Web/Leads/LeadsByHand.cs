using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Leads;

/// <summary>
/// Stores what a school asked by telephone, by mail or elsewhere, as a colleague writes it down. The school gets no
/// mail of it.
/// </summary>
public sealed class LeadsByHand(PlgTrajectDbContext database, LeadWork work, TimeProvider clock)
{
    /// <param name="lead">What is written down.</param>
    /// <param name="cancellationToken">Ends it before it is saved.</param>
    /// <returns>The reference of the lead; of the first when the same form comes twice.</returns>
    public async Task<string> AddAsync(LeadByHand lead, CancellationToken cancellationToken)
    {
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"by hand {lead.FormKey}")));
        if (await FindAsync(key, cancellationToken) is { } known)
        {
            return known;
        }

        var stored = Lead.Create(
            LeadReference.Next(), key, lead.CameAt, lead.Details, lead.Source, clock.GetUtcNow().UtcDateTime);
        stored.OwnerId = lead.OwnerId;
        work.Note(stored, new LeadAddedByHand(lead.Source));
        if (lead.IsSpoken)
        {
            work.Note(stored, new SchoolContacted(ContactWay.Call, ContactOutcome.Spoke, lead.CameAt));
        }

        database.AllLeads.Add(stored);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (Exception exception) when (exception.IsOfDatabase())
        {
            // After a double click the other request stored it between the question and the insert.
            database.ChangeTracker.Clear();
            if (await FindAsync(key, cancellationToken) is { } first)
            {
                return first;
            }

            throw;
        }

        return stored.Reference;
    }

    private Task<string?> FindAsync(string key, CancellationToken cancellationToken) => database.AllLeads
        .Where(lead => lead.SubmissionKey == key).Select(lead => (string?)lead.Reference)
        .SingleOrDefaultAsync(cancellationToken);
}

/// <summary>A question of a school that a colleague writes down.</summary>
/// <param name="FormKey">What tells this form from every other, so that sending it twice makes one lead.</param>
/// <param name="Details">What the school told.</param>
/// <param name="Source">How the school asked it.</param>
/// <param name="CameAt">When, in UTC.</param>
/// <param name="OwnerId">The account of the colleague who sees to it, or null.</param>
/// <param name="IsSpoken">Whether the school was answered in the same conversation.</param>
public sealed record LeadByHand(
    string FormKey, LeadDetails Details, LeadSource Source, DateTime CameAt, string? OwnerId, bool IsSpoken);
