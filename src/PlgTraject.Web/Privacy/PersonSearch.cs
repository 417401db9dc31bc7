using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Features.Inquiries;

namespace PlgTraject.Web.Privacy;

// The comparisons become SQL, which knows no cultures.
#pragma warning disable CA1304, CA1311, CA1862

/// <summary>
/// Finds all there is about an address, however it was written: capitals do not count. In quarantine too: what looks like
/// spam can be somebody's.
/// </summary>
public sealed class PersonSearch(PlgTrajectDbContext database)
{
    public async Task<PersonRecord> FindAsync(string email, CancellationToken cancellationToken)
    {
        var leads = await LeadsAsync(email, cancellationToken);
        var account = await AccountAsync(email, cancellationToken);
        var mails = await OtherMails(email).CountAsync(cancellationToken);
        return new PersonRecord
        {
            Email = email,
            Leads = leads,
            Account = account,
            OtherMails = mails,
            AuditEntries = await AuditEntries([.. leads.Select(lead => lead.Reference)], account?.Id).CountAsync(cancellationToken),
            Mentions = await MentionsAsync(email, [.. leads.Select(lead => lead.Id)], cancellationToken),
        };
    }

    /// <summary>One lead alone.</summary>
    public Task<PersonLead?> FindLeadAsync(string reference, CancellationToken cancellationToken) =>
        Rows(database.AllLeads.Where(lead => lead.Reference == reference)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Mails about no lead.</summary>
    public IQueryable<OutboxMail> OtherMails(string email)
    {
        var lower = email.ToLowerInvariant();
        return database.OutboxMails.Where(mail => mail.LeadId == null && mail.ToAddress.ToLower() == lower);
    }

    /// <summary>Lines about leads, or of or about an account.</summary>
    public IQueryable<AuditEntry> AuditEntries(IReadOnlyList<string> references, string? account) => database.AuditEntries
        .Where(entry => (entry.About != null && references.Contains(entry.About))
            || (account != null && (entry.ActorId == account || entry.About == account)));

    private async Task<IReadOnlyList<PersonLead>> LeadsAsync(string email, CancellationToken cancellationToken)
    {
        // The text for searching has the address in it, in an index; what is found is then compared as it was typed.
        var part = LeadSearch.Normalize(email);
        var found = await database.AllLeads.Where(lead => lead.SearchText.Contains(part))
            .Select(lead => new { lead.Id, lead.Email }).ToListAsync(cancellationToken);
        var ids = found.Where(lead => lead.Email.Equals(email, StringComparison.OrdinalIgnoreCase))
            .Select(lead => lead.Id).ToList();
        return await Rows(database.AllLeads.Where(lead => ids.Contains(lead.Id))).ToListAsync(cancellationToken);
    }

    private static IQueryable<PersonLead> Rows(IQueryable<Lead> leads) => leads.OrderBy(lead => lead.Id)
        .Select(lead => new PersonLead(
            lead.Id, lead.Reference, lead.School, lead.Status, lead.CreatedAt, lead.Mails.Count, lead.StatusChanges.Count));

    private Task<PersonAccount?> AccountAsync(string email, CancellationToken cancellationToken)
    {
        var normalized = email.ToUpperInvariant();
        return database.Users.Where(user => user.NormalizedEmail == normalized)
            .Select(user => new PersonAccount(user.Id, user.DisplayName, user.Role, user.DeactivatedAt))
            .SingleOrDefaultAsync(cancellationToken);
    }

    private Task<List<string>> MentionsAsync(string email, IReadOnlyList<long> own, CancellationToken cancellationToken)
    {
        var lower = email.ToLowerInvariant();
        return database.AllLeads.Where(lead => lead.Question != null && lead.Question.ToLower().Contains(lower) && !own.Contains(lead.Id))
            .OrderBy(lead => lead.Id).Select(lead => lead.Reference).ToListAsync(cancellationToken);
    }
}
