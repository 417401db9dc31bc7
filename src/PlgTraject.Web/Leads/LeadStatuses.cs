using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Leads;

/// <summary>
/// Every status a lead can have, one row for each, in the order of a conversation. A new status is a row here and a
/// name in <see cref="LeadStatus"/>.
/// </summary>
public static class LeadStatuses
{
    public static IReadOnlyList<Row> All { get; } =
    [
        new(LeadStatus.New, "Nieuw", "new", 365, "nog niet beantwoord") { IsOpen = true },
        new(LeadStatus.InConversation, "In gesprek", "conversation", 365, "we zijn met je in gesprek")
        {
            IsOpen = true,
        },
        new(LeadStatus.Offer, "Offerte", "offer", 365, "je hebt een offerte") { IsOpen = true },
        new(LeadStatus.Won, "Gewonnen", "won", 730, "je school doet mee"),
        new(LeadStatus.Lost, "Verloren", "lost", 180, "je school doet niet mee") { OpensAgain = true },
        new(LeadStatus.Suspect, "Verdacht", "lost", 30, "lijkt op spam en is niet vrijgegeven")
        {
            IsOfConversation = false,
        },
        new(LeadStatus.Merged, "Samengevoegd", "lost", 730, "samengevoegd met een andere aanvraag van je school")
        {
            IsOfConversation = false,
            GoesWithAnother = true,
        },
    ];

    /// <summary>The statuses of a conversation, which staff may choose.</summary>
    public static IReadOnlyList<Row> OfConversation { get; } = [.. All.Where(row => row.IsOfConversation)];

    /// <summary>The statuses in which the school or we still have something to do.</summary>
    public static IReadOnlyList<LeadStatus> Open { get; } = [.. All.Where(row => row.IsOpen).Select(row => row.Status)];

    /// <exception cref="InvalidOperationException">There is no row for the status.</exception>
    public static Row Of(LeadStatus status) => All.FirstOrDefault(row => row.Status == status)
        ?? throw new InvalidOperationException($"{nameof(LeadStatuses)} has no row for {status} yet.");

    public static string NameOf(LeadStatus status) => Of(status).Name;

    /// <summary>A step of a conversation in words: "Nieuw → Offerte".</summary>
    public static string Step(LeadStatus from, LeadStatus to) => $"{NameOf(from)} → {NameOf(to)}";

    /// <summary>The same as a history tells it: "Van 'Nieuw' naar 'Offerte'".</summary>
    public static string StepInWords(LeadStatus from, LeadStatus to) => $"Van '{NameOf(from)}' naar '{NameOf(to)}'";

    /// <summary>
    /// For how many days a lead with the status stays after it came, or got that status; in quarantine, after a
    /// colleague looked at it.
    /// </summary>
    public static int DaysOf(LeadStatus status, RetentionOptions retention) =>
        retention.Leads.TryGetValue(status, out var days) ? days : Of(status).Days;

    /// <summary>Reads the name of a status that staff may choose, as a form or an address has it.</summary>
    /// <returns>Null when there is no such status.</returns>
    public static LeadStatus? Parse(string? name) =>
        OfConversation.FirstOrDefault(row => row.Status.ToString() == name)?.Status;

    /// <param name="Status">The status.</param>
    /// <param name="Name">Its name in Dutch.</param>
    /// <param name="Tag">The colour of its tag: what follows "tag--" in the name of a class of staff.css.</param>
    /// <param name="Days">For how many days a lead stays with it, unless a setting says otherwise.</param>
    /// <param name="Meaning">What it means to the school, in the words of the privacy page.</param>
    public sealed record Row(LeadStatus Status, string Name, string Tag, int Days, string Meaning)
    {
        /// <summary>Whether staff may choose it. Another status is given by the product alone.</summary>
        public bool IsOfConversation { get; init; } = true;

        /// <summary>Whether a lead with it is removed with another lead, rather than after days of its own.</summary>
        public bool GoesWithAnother { get; init; }

        /// <summary>Whether the conversation goes on, so that somebody waits for somebody.</summary>
        public bool IsOpen { get; init; }

        /// <summary>Whether the conversation begins anew when the school writes.</summary>
        public bool OpensAgain { get; init; }
    }
}
