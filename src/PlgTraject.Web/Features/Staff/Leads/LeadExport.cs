using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Staff.Shared.Lists;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Leads.Absences;
using PlgTraject.Web.Leads.Reply;

namespace PlgTraject.Web.Features.Staff.Leads;

/// <summary>Writes the leads of a list as rows for a spreadsheet, in its order.</summary>
public sealed class LeadExport(PlgTrajectDbContext database, AbsencePlan absences, ReplyClock reply)
{
    /// <returns>The file, and how many leads are in it.</returns>
    /// <param name="filter">Which leads.</param>
    /// <param name="me">The account of the colleague who asks.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<(byte[] File, int Count)> WriteAsync(
        LeadFilter filter, string me, CancellationToken cancellationToken)
    {
        var owners = await database.Users.AsNoTracking()
            .ToDictionaryAsync(owner => owner.Id, owner => owner.DisplayName, cancellationToken);
        var viewer = await absences.ViewerAsync(me, cancellationToken);
        var found = filter.Among(database.Leads.AsNoTracking(), viewer, reply);
        var (csv, count) = (new Csv(), 0);
        csv.Row(
        [
            .. LeadFacts.All.Select(row => row.Name),
            "Status", "Waarom niet", "Eigenaar", "Antwoord voor", "Antwoord",
        ]);
        await foreach (var lead in LeadOrders.Sort(found, database, filter.Order).AsAsyncEnumerable()
            .WithCancellation(cancellationToken))
        {
            csv.Row(Cells(lead, owners));
            count++;
        }

        return (csv.ToBytes(), count);
    }

    private IEnumerable<string?> Cells(Lead lead, Dictionary<string, string> owners) =>
    [
        .. LeadFacts.Of(lead).Select(fact => fact.Value),
        LeadStatuses.NameOf(lead.Status),
        lead.LostReason is { } reason ? LeadChoices.NameOf(reason) : null,
        lead.OwnerId is { } owner ? owners.GetValueOrDefault(owner) : null,
        DutchText.ShortDateAndTime(reply.AnswerBefore(lead.ArrivedAt)),
        ReplyStates.Of(reply.StateOf(lead.ArrivedAt, lead.AnsweredAt)).Name,
    ];
}
