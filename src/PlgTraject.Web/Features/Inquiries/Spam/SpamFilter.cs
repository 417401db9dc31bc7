using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>Decides whether an inquiry is held back: its text, what the form carried, and what came before.</summary>
public sealed class SpamFilter(
    PlgTrajectDbContext database, SpamReader reader, FormSeal seal, IOptions<SpamOptions> options)
{
    /// <summary>How many repetitions are counted; more of them would not change the points.</summary>
    private const int ManyRepetitions = 3;

    /// <summary>Why the inquiry is held back, one reason a line with its points; null when it is not.</summary>
    public async Task<string?> JudgeAsync(Lead lead, FormTraces traces, CancellationToken cancellationToken)
    {
        var found = reader.LookAt(lead).ToList();
        List<SpamFinding?> circumstances =
            [OfTrap(traces), OfSeal(traces), await OfRepetitionAsync(lead, found, cancellationToken)];
        found.AddRange(circumstances.OfType<SpamFinding>().Select(reader.EvidenceOf));
        var verdict = reader.Judge(lead, found);
        return verdict.IsSuspect(options.Value.Threshold) ? verdict.ToString() : null;
    }

    private static SpamFinding? OfTrap(FormTraces traces) =>
        string.IsNullOrEmpty(traces.Trap) ? null : SpamFinding.Trap;

    private SpamFinding? OfSeal(FormTraces traces) => seal.Age(traces.Seal) is not { } age
        ? SpamFinding.NoSeal
        : age < TimeSpan.FromSeconds(options.Value.MinimumSeconds) ? SpamFinding.TooFast : null;

    /// <summary>
    /// Looks for the same question from elsewhere. From one school several people may send the same, and all schools of
    /// a board may paste one sentence: it counts only beside an offer or a link.
    /// </summary>
    private async Task<SpamFinding?> OfRepetitionAsync(
        Lead lead, List<Evidence> found, CancellationToken cancellationToken)
    {
        if (lead.ContentKey is null
            || !found.Exists(one => one.Kind is SpamKind.Offer or SpamKind.Ware or SpamKind.Elsewhere))
        {
            return null;
        }

        var since = lead.CreatedAt.AddDays(-1);
        var (domain, isOpen) = (lead.EmailDomain, MailProviders.IsOpen(lead.EmailDomain));
        var others = await database.AllLeads
            .Where(other => other.ContentKey == lead.ContentKey && other.CreatedAt >= since
                && (isOpen ? other.SenderKey != lead.SenderKey : other.EmailDomain != domain))
            .OrderBy(other => other.CreatedAt).Take(ManyRepetitions).CountAsync(cancellationToken);
        return others switch
        {
            0 => null,
            < ManyRepetitions => SpamFinding.Repeated,
            _ => SpamFinding.RepeatedOften,
        };
    }
}
