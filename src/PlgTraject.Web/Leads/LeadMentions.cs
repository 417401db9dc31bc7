using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Leads;

/// <summary>
/// Finds an address in leads that are not of that person: in a question, in what colleagues wrote or corrected, and
/// among who got a mail or a copy of it.
/// </summary>
/// <remarks>
/// Every text with an address in it is read, one after another: SQL knows neither the spellings of a domain nor the
/// characters that nobody can see.
/// </remarks>
public sealed class LeadMentions(PlgTrajectDbContext database)
{
    /// <param name="key">The key of the address.</param>
    /// <param name="own">The leads that are of the person.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The references of the leads, each once.</returns>
    public async Task<IReadOnlyList<string>> FindAsync(
        string key, IReadOnlyList<long> own, CancellationToken cancellationToken)
    {
        var others = database.AllLeads.Where(lead => !own.Contains(lead.Id)).OrderBy(lead => lead.Id);
        var found = new List<string>();
        await foreach (var one in others.Where(lead => lead.Question!.Contains('@'))
            .Select(lead => new { lead.Reference, lead.Question })
            .AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Look(one.Reference, one.Question);
        }

        await foreach (var one in others
            .SelectMany(lead => lead.Events, (lead, happened) => new { lead.Reference, happened.Kind, happened.Data })
            .Where(one => one.Data!.Contains('@'))
            .AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Look(one.Reference, EventTypes.Read(one.Kind, one.Data).Written);
        }

        await foreach (var one in others
            .SelectMany(lead => lead.Mails, (lead, mail) =>
                new { lead.Reference, mail.Audience, mail.ToAddress, mail.Cc })
            .Where(one => one.Audience == MailAudience.School)
            .AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Look(one.Reference, $"{one.ToAddress} {one.Cc}");
        }

        return [.. found.Distinct()];

        void Look(string reference, string? text)
        {
            if (EmailAddress.KeysIn(text).Contains(key))
            {
                found.Add(reference);
            }
        }
    }
}
