using PlgTraject.Web.Data.Events;

namespace PlgTraject.Web.Leads;

/// <summary>What a colleague can write in the history of a lead, one row for each.</summary>
public static class LogKinds
{
    /// <summary>In the order in which they are offered. The first is what is written most.</summary>
    public static IReadOnlyList<Row> All { get; } =
    [
        new("notitie", "Notitie", (_, text) => new NoteWritten(text!)) { NeedsText = true, IsDated = false },
        new("gesproken", "Gebeld en gesproken", Contact(ContactWay.Call, ContactOutcome.Spoke)) { IsAnswer = true },
        new("niet-bereikt", "Gebeld, niet bereikt", Contact(ContactWay.Call, ContactOutcome.NoAnswer)),
        new("bericht", "Gebeld, bericht achtergelaten", Contact(ContactWay.Call, ContactOutcome.MessageLeft)),
        new("bezoek", "Bezoek", Contact(ContactWay.Visit, ContactOutcome.Spoke)) { IsAnswer = true },
        new("mail", "Per mail beantwoord, buiten het systeem", Answer(AnswerWay.Mail)) { IsAnswer = true },
        new("anders", "Anders beantwoord, buiten het systeem", Answer(AnswerWay.Other)) { IsAnswer = true },
    ];

    /// <summary>Reads the key of a kind as a form posts it.</summary>
    /// <returns>Null when there is no such kind.</returns>
    public static Row? Parse(string? key) => All.FirstOrDefault(row => row.Key == key);

    private static Func<DateTime, string?, Event> Contact(ContactWay way, ContactOutcome outcome) =>
        (at, text) => new SchoolContacted(way, outcome, at, text);

    private static Func<DateTime, string?, Event> Answer(AnswerWay way) =>
        (at, text) => new AnsweredOutside(way, at, text);

    /// <param name="Key">What a form posts for it.</param>
    /// <param name="Name">What it is called, in Dutch.</param>
    /// <param name="Make">Makes the event, of when it happened (UTC) and what was written with it.</param>
    public sealed record Row(string Key, string Name, Func<DateTime, string?, Event> Make)
    {
        /// <summary>Whether it stops the clock.</summary>
        public bool IsAnswer { get; init; }

        /// <summary>Whether there is nothing to keep without a text.</summary>
        public bool NeedsText { get; init; }

        /// <summary>Whether it happened at a time of its own, rather than when it is written.</summary>
        public bool IsDated { get; init; } = true;
    }
}
