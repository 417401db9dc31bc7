using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>Adds up the points of everything that makes an inquiry look like spam. Staff can read the points.</summary>
public sealed class SpamFilter(PlgTrajectDbContext database, FormSeal seal, IOptions<SpamOptions> options)
{
    /// <summary>How many repetitions are counted; more of them would not change the points.</summary>
    private const int ManyRepetitions = 3;

    /// <summary>Why the inquiry is held back, one reason a line with its points; null when it is not.</summary>
    public async Task<string?> JudgeAsync(Lead lead, FormTraces traces, CancellationToken cancellationToken)
    {
        List<Suspicion> found =
        [
            .. OfTraces(traces), .. OfText(lead), .. await OfRepetitionAsync(lead, cancellationToken),
        ];
        if (found.Sum(suspicion => suspicion.Points) < options.Value.Threshold)
        {
            return null;
        }

        return string.Join('\n', found.OrderByDescending(suspicion => suspicion.Points)
            .Select(suspicion => FormattableString.Invariant($"{suspicion.Reason} ({suspicion.Points})")));
    }

    /// <summary>What makes the text alone suspect.</summary>
    public static IEnumerable<Suspicion> OfText(Lead lead)
    {
        var text = new TypedText(lead);
        var topics = SpamTopics.All.Select(topic => topic.LookAt(text)).OfType<Suspicion>().ToList();
        return [.. SpamShapes.LookAt(text), .. topics, .. Relief(text, topics.Sum(topic => topic.Points))];
    }

    /// <summary>
    /// Takes points off when the text is about school, because schools write about money, websites and bitcoin too. It
    /// makes up for words only, not for a trap or a script.
    /// </summary>
    private static IEnumerable<Suspicion> Relief(TypedText text, int pointsOfTopics) =>
        pointsOfTopics > 0 && SpamTopics.School.LookAt(text) is { } school
            ? [school with { Points = -Math.Min(school.Points, pointsOfTopics) }]
            : [];

    private IEnumerable<Suspicion> OfTraces(FormTraces traces)
    {
        if (!string.IsNullOrEmpty(traces.Trap))
        {
            yield return new Suspicion(10, "Een veld dat mensen niet zien, was ingevuld");
        }

        var age = seal.Age(traces.Seal);
        if (age is null)
        {
            yield return new Suspicion(4, "Verstuurd zonder het formulier te openen");
        }
        else if (age < TimeSpan.FromSeconds(options.Value.MinimumSeconds))
        {
            yield return new Suspicion(4, "Verstuurd binnen enkele tellen nadat het formulier openging");
        }
    }

    /// <summary>Looks for the same question from elsewhere. From one school several people may send the same.</summary>
    private async Task<IEnumerable<Suspicion>> OfRepetitionAsync(Lead lead, CancellationToken cancellationToken)
    {
        if (lead.ContentKey is null)
        {
            return [];
        }

        var since = lead.CreatedAt.AddDays(-1);
        var (domain, isOpen) = (lead.EmailDomain, MailProviders.IsOpen(lead.EmailDomain));
        var others = await database.AllLeads
            .Where(other => other.ContentKey == lead.ContentKey && other.CreatedAt >= since
                && (isOpen ? other.SenderKey != lead.SenderKey : other.EmailDomain != domain))
            .OrderBy(other => other.CreatedAt).Take(ManyRepetitions).CountAsync(cancellationToken);
        return others switch
        {
            0 => [],
            < ManyRepetitions => [new Suspicion(6, "Dezelfde vraag kwam vandaag ook van een ander adres")],
            _ => [new Suspicion(10, "Dezelfde vraag kwam vandaag van veel andere adressen")],
        };
    }
}

/// <summary>One thing that makes an inquiry look like spam.</summary>
/// <param name="Points">How much it weighs.</param>
/// <param name="Reason">In Dutch, for staff.</param>
public sealed record Suspicion(int Points, string Reason);
