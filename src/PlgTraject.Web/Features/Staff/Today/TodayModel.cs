using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads.Inbound;
using PlgTraject.Web.Leads.Reply;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Features.Staff.Today;

/// <summary>What a colleague should look at first.</summary>
public sealed class TodayModel
{
    /// <summary>Not answered within the promised time, oldest first.</summary>
    public required TodayList Late { get; init; }

    /// <summary>To be answered today to keep the promise, oldest first.</summary>
    public required TodayList Due { get; init; }

    /// <summary>New questions that are due later and that nobody has taken on, oldest first.</summary>
    public required TodayList Free { get; init; }

    /// <summary>New questions that are due later and that this colleague sees to, oldest first.</summary>
    public required TodayList Mine { get; init; }

    /// <summary>Schools that wrote again after an answer, oldest first.</summary>
    public required TodayList WaitForUs { get; init; }

    /// <summary>How many of those wait for longer than the promised time.</summary>
    public required int WaitTooLong { get; init; }

    /// <summary>Schools that say nothing after an answer and about which nothing is planned, oldest first.</summary>
    public required TodayList Silent { get; init; }

    /// <summary>Tasks for today and from before: one's own first.</summary>
    public required IReadOnlyList<TodayTask> Tasks { get; init; }

    /// <summary>The mails that wait longest until somebody says where they belong.</summary>
    public required IReadOnlyList<WaitingMail> Mails { get; init; }

    /// <summary>How many wait in all.</summary>
    public required int MailsWaiting { get; init; }

    /// <summary>What came before this moment waits for longer than a school may wait for an answer.</summary>
    public required DateTime LateBefore { get; init; }

    /// <summary>Schools to which our last mail could not be delivered.</summary>
    public required IReadOnlyList<BouncedMail> Bounced { get; init; }

    /// <summary>Since when our mailbox was not read, in UTC, when that is too long; else null.</summary>
    public required DateTime? MailboxSilentSince { get; init; }

    public required RefusedMailCounts Refused { get; init; }

    /// <summary>How many inquiries are in quarantine, and how many of them go by themselves soon.</summary>
    public required int Suspects { get; init; }

    public required int SuspectsGoing { get; init; }

    /// <summary>For whom the colleague who looks stands in today, and until when.</summary>
    public required IReadOnlyList<(string Name, DateOnly Until)> StandsInFor { get; init; }

    /// <summary>The last day with which a school can plan its year.</summary>
    public required DateOnly CalendarsEnd { get; init; }

    /// <summary>Whether that is so near that the school holidays of another year are wanted.</summary>
    public required bool CalendarsEndSoon { get; init; }

    /// <summary>On a Dutch calendar.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>What is most urgent, in words; empty when nothing is.</summary>
    public string InWords => string.Join(' ', new[]
    {
        Count(Late, "school wacht te lang op antwoord.", "scholen wachten te lang op antwoord."),
        Count(Due, "school wacht vandaag op antwoord.", "scholen wachten vandaag op antwoord."),
        Count(WaitForUs, "school schreef opnieuw", "scholen schreven opnieuw") switch
        {
            "" => "",
            var wrote when WaitTooLong == 0 => $"{wrote}.",
            var wrote when WaitForUs.Total == 1 => $"{wrote} en wacht te lang.",
            var wrote => $"{wrote}, {TooLongInWords} te lang.",
        },
        MailsWaiting == 0 ? "" : $"{MailsInWords} om te verdelen.",
        Tasks.Count == 0 ? "" : $"{Tasks.Count} {(Tasks.Count == 1 ? "taak" : "taken")} voor vandaag.",
    }.Where(sentence => sentence.Length > 0));

    public bool IsEmpty => Late.Total + Due.Total + Mine.Total + Free.Total + WaitForUs.Total + Silent.Total
        + Tasks.Count + MailsWaiting + Bounced.Count + Suspects + Refused.Parked == 0 && Refused.Answer is null;

    /// <summary>How many of the schools that wrote again wait for too long.</summary>
    public string TooLongInWords => WaitTooLong switch
    {
        > TodayReader.MostCounted => $"meer dan {TodayReader.MostCounted} wachten",
        1 => "1 wacht",
        var count => $"{count} wachten",
    };

    private string MailsInWords =>
        string.Create(DutchText.Culture, $"{MailsWaiting:N0} {(MailsWaiting == 1 ? "mail" : "mails")}");

    private static string Count(TodayList list, string one, string more) =>
        list.Total == 0 ? "" : $"{list.Count} {(list.Total == 1 ? one : more)}";
}

/// <summary>The first of some leads, and how many there are.</summary>
/// <param name="Leads">The first.</param>
/// <param name="Total">How many; above <see cref="TodayReader.MostCounted"/> there are at least so many.</param>
public sealed record TodayList(IReadOnlyList<TodayLead> Leads, int Total)
{
    /// <summary>How many there are, in words.</summary>
    public string Count => Total > TodayReader.MostCounted
        ? $"meer dan {TodayReader.MostCounted}"
        : Total.ToString(DutchText.Culture);
}

/// <summary>A lead that wants something. Times are UTC.</summary>
/// <param name="Reference">What school and staff call it.</param>
/// <param name="School">The school.</param>
/// <param name="Town">Its town, or null.</param>
/// <param name="Status">Where the conversation is.</param>
/// <param name="ArrivedAt">When the school first asked.</param>
/// <param name="AnsweredAt">When it was first answered, or null.</param>
/// <param name="WaitsSince">Since when the school waits for us, or null.</param>
/// <param name="LastAnsweredAt">When it was last answered, or null.</param>
/// <param name="OwnerId">The account of its owner, or null.</param>
/// <param name="Owner">The name of the colleague who sees to it, or null.</param>
public sealed record TodayLead(
    string Reference, string School, string? Town, LeadStatus Status, DateTime ArrivedAt, DateTime? AnsweredAt,
    DateTime? WaitsSince, DateTime? LastAnsweredAt, string? OwnerId, string? Owner)
{
    /// <summary>Since when it is in this list.</summary>
    public DateTime? Since => WaitsSince ?? LastAnsweredAt;

    public ReplyState Reply { get; init; }

    /// <summary>The last moment at which the office can keep the promise, or could.</summary>
    public DateTime AnswerBefore { get; init; }

    /// <summary>The end of the promised time.</summary>
    public DateTime PromisedBy { get; init; }
}

/// <summary>A task that is due.</summary>
public sealed record TodayTask(
    string Reference, string School, string Text, DateOnly DueOn, string? OwnerId, string? Owner, bool IsMine)
{
    /// <summary>Whether a stand-in does it.</summary>
    public bool IsStoodIn { get; init; }
}
