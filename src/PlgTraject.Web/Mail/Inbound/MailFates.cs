using PlgTraject.Web.Data.Mail.Inbound;

namespace PlgTraject.Web.Mail.Inbound;

/// <summary>What can become of a mail in our mailbox, one row for each.</summary>
public static class MailFates
{
    /// <summary>In the order in which the ledger shows them.</summary>
    public static IReadOnlyList<Row> All { get; } =
    [
        new(MailFate.Lead, "Bij aanvragen"),
        new(MailFate.Triage, "Te verdelen"),
        new(MailFate.AutomaticReply, "Automatisch bericht") { IsIgnored = true },
        new(MailFate.Bounce, "Niet bezorgd, teruggekomen") { IsIgnored = true },
        new(MailFate.SeenBefore, "Al eerder gezien") { IsIgnored = true },
        new(MailFate.Ours, "Door deze site verstuurd") { IsIgnored = true },
        new(MailFate.NotToSchool, "Niet aan een school") { IsIgnored = true },
        new(MailFate.SetAside, "Terzijde gelegd") { IsIgnored = true },
    ];

    /// <exception cref="InvalidOperationException">There is no row for it.</exception>
    public static Row Of(MailFate fate) => All.FirstOrDefault(row => row.Fate == fate)
        ?? throw new InvalidOperationException($"{nameof(MailFates)} has no row for {fate} yet.");

    public static string NameOf(MailFate fate) => Of(fate).Name;

    /// <param name="Fate">What became of it.</param>
    /// <param name="Name">In Dutch.</param>
    public sealed record Row(MailFate Fate, string Name)
    {
        /// <summary>Whether nobody needs to look at it.</summary>
        public bool IsIgnored { get; init; }
    }
}
