using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data.Brochure;
using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Planning;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Web.Commands.Demo;

/// <summary>
/// Makes leads of the past year, in order of arrival, with their history and with mails that were sent. The same seed
/// gives the same leads on the same day. Their mail addresses end in .example, which exists nowhere.
/// </summary>
/// <param name="seed">Chooses which leads are made.</param>
/// <param name="count">How many leads are made.</param>
/// <param name="now">The present moment, in UTC.</param>
/// <param name="mails">Writes the mails as for a real lead.</param>
/// <param name="programme">Says how many people a coalition has.</param>
/// <param name="planner">Plans the year of some of the schools.</param>
internal sealed class DemoLeads(
    int seed, int count, DateTime now, LeadMails mails, ProgrammeContent programme, Planner planner)
    : IEnumerable<Lead>
{
    private const int DaysBack = 365;
    private const int MailsPerParked = 150;

    /// <summary>One in so many leads is of a school that asked before.</summary>
    private const int LeadsPerRepeated = 25;

    /// <summary>One in so many leads comes with a plan.</summary>
    private const int LeadsPerPlan = 4;

    /// <summary>Where the telephone numbers begin: in the Netherlands no mobile number is handed out there.</summary>
    private const string PhoneStart = "+316000";
    private readonly HashSet<string> _references = [];

    /// <summary>When a colleague answers the lead that is being made by mail; null when nobody does.</summary>
    private DateTime? _mailed;
    private LeadDetails? _earlier;

    // The random numbers can be repeated on purpose, and nothing secret is made from them.
#pragma warning disable CA5394
    private readonly Random _random = new(seed);

    public IEnumerator<Lead> GetEnumerator()
    {
        var moments = Enumerable.Range(0, count).Select(_ => Moment()).Order().ToList();
        for (var number = 0; number < count; number++)
        {
            var lead = CreateLead(number, moments[number]);
            AddHistory(lead);
            AddMails(lead, number);
            yield return lead;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Downloads of the brochure on the days of the past year, on most of them a few.</summary>
    public IEnumerable<BrochureDownloads> Downloads() =>
        from daysAgo in Enumerable.Range(1, DaysBack)
        let downloads = _random.Next(-2, 7)
        where downloads > 0
        select new BrochureDownloads { Day = DutchText.Day(now).AddDays(-daysAgo), Count = downloads };

    private Lead CreateLead(int number, DateTime createdAt)
    {
        var (school, domain) = DemoNames.School(_random);
        var (name, address) = DemoNames.Person(_random);
        var town = Chance(85) ? DemoNames.Town(_random) : null;
        var email = $"{address}@{domain}.example";
        var start = DateOnly.FromDateTime(createdAt);
        var key = SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"demo {seed} {number}")));
        var details = new LeadDetails
        {
            Name = name,
            Role = Chance(90) ? Any(Enum.GetValues<ContactRole>()) : null,
            School = school,
            Town = town,
            Email = email,
            Phone = Chance(60) ? string.Create(CultureInfo.InvariantCulture, $"{PhoneStart}{number:00000}") : null,
            Participants = Chance(70) ? Any([.. programme.Practical.CoalitionSizes]) : null,
            Place = Chance(80) ? Any(Enum.GetValues<PlacePreference>()) : null,
            WishedStart = Chance(50) ? new DateOnly(start.Year, start.Month, 1).AddMonths(_random.Next(2, 12)) : null,
            Question = Chance(75) ? DemoNames.Question(_random) : null,
            Plan = number % LeadsPerPlan == 0 ? Plan(number, start) : null,
        };
        return Lead.Create(
            Reference(), Convert.ToHexString(key), createdAt, Repeated(number, details),
            Chance(80) ? LeadSource.Website : Any(Enum.GetValues<LeadSource>()));
    }

    /// <summary>The plan of the school year after somebody asked, if its holidays are known.</summary>
    private string? Plan(int number, DateOnly asked) => planner.Plan(new PlanWishes
    {
        Region = (HolidayRegion)(number / LeadsPerPlan % 3),
        StartMonth = new DateOnly(SchoolYear.Of(asked).Start + 1, 9, 1),
        Days = (number / LeadsPerPlan % 2) == 0 ? Weekdays.Tuesday : Weekdays.Wednesday | Weekdays.Thursday,
    }) is PlanFound { Plan: var plan } ? plan.Code : null;

    /// <summary>
    /// Lets some schools ask twice: the same person from the same address, and in turn a colleague with another one.
    /// </summary>
    private LeadDetails Repeated(int number, LeadDetails details)
    {
        var place = number % LeadsPerRepeated;
        if (place == LeadsPerRepeated / 2)
        {
            _earlier = details;
        }

        return _earlier is null || place != LeadsPerRepeated - 1 ? details
            : number % 2 == 0 ? details with { Name = _earlier.Name, Email = _earlier.Email, School = _earlier.School }
            : details with { School = $"{_earlier.School}!", Town = _earlier.Town };
    }

    /// <summary>
    /// Moves a lead through the statuses as far as there was time since it arrived: young leads are new, old leads
    /// decided.
    /// </summary>
    private void AddHistory(Lead lead)
    {
        AddAnswer(lead);
        var outcome = Chance(45) ? LeadStatus.Won : LeadStatus.Lost;
        (LeadStatus To, double MostDays)[] steps =
            [(LeadStatus.InConversation, 4), (LeadStatus.Offer, 25), (outcome, 60)];
        var at = lead.CreatedAt;
        foreach (var (to, mostDays) in steps)
        {
            at = at.AddDays(mostDays * (0.05 + _random.NextDouble()));
            // Some leads stay where they are, as when nobody notes what became of them.
            if (at > now || Chance(8))
            {
                return;
            }

            LostReason? reason = to == LeadStatus.Lost ? Any(Enum.GetValues<LostReason>()) : null;
            Add(lead, new LeadStatusMoved(lead.Status, to, reason), at);
            lead.MoveTo(to, at, reason);
            lead.Version++;
            if (to == LeadStatus.Offer)
            {
                AddTask(lead, at);
            }
        }
    }

    /// <summary>Answers most leads in time, some late and a few not at all.</summary>
    private void AddAnswer(Lead lead)
    {
        var at = lead.CreatedAt.AddHours(Chance(85) ? 1 + (40 * _random.NextDouble()) : 48 + _random.Next(1, 60));
        if (at > now || Chance(4))
        {
            return;
        }

        if (Chance(20))
        {
            Add(lead, new SchoolContacted(ContactWay.Call, ContactOutcome.NoAnswer, at.AddMinutes(-30)), at);
        }

        lead.Answer(at, by: null);
        if (Chance(40))
        {
            _mailed = at;
        }
        else
        {
            Add(lead, Chance(80)
                ? new SchoolContacted(ContactWay.Call, ContactOutcome.Spoke, at)
                : new AnsweredOutside(AnswerWay.Mail, at), at);
        }

        if (Chance(30))
        {
            Add(lead, new NoteWritten("Wil eerst overleggen met het team."), at.AddMinutes(5));
        }
    }

    private void AddTask(Lead lead, DateTime at)
    {
        var due = DateOnly.FromDateTime(at.AddDays(_random.Next(3, 20)));
        var isDone = at.AddDays(20) < now;
        lead.Tasks.Add(new LeadTask
        {
            Text = "Bellen over de offerte",
            DueOn = due,
            CreatedAt = at,
            DoneAt = isDone ? at.AddDays(3) : null,
        });
        Add(lead, new TaskAdded("Bellen over de offerte", due), at);
    }

    private void Add(Lead lead, Event what, DateTime at) =>
        lead.Events.Add(LeadEvent.Of(what, at, null, DemoNames.Staff(_random)));

    private void AddMails(Lead lead, int number)
    {
        foreach (var mail in mails.For(lead))
        {
            mail.MessageId = string.Create(
                CultureInfo.InvariantCulture, $"demo-{seed}-{number}-{lead.Mails.Count}@mail.example");
            mail.CreatedAt = mail.NextAttemptAt = mail.WaitingSince = lead.CreatedAt;
            mail.Attempts = 1;
            if (mail.Audience == MailAudience.Visitor && number % MailsPerParked == MailsPerParked / 2)
            {
                mail.State = MailState.Parked;
                mail.LastError = "550 5.1.1 The address does not exist";
            }
            else
            {
                mail.State = MailState.Sent;
                mail.SentAt = lead.CreatedAt.AddSeconds(_random.Next(1, 40));
            }

            lead.Mails.Add(mail);
        }

        if (_mailed is { } at)
        {
            lead.Mails.Add(DemoAnswers.Write(
                lead, mails.For(lead).Last(), lead.Mails[^1],
                $"{DemoNames.Staff(_random)} ({programme.Provider.Name})", at));
            _mailed = null;
        }
    }

    /// <summary>
    /// A moment in the past year, seldom in a weekend, from 6 to 21 hours UTC: between seven in the morning and eleven
    /// at night in the Netherlands.
    /// </summary>
    private DateTime Moment()
    {
        var day = now.Date.AddDays(-_random.Next(1, DaysBack));
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && Chance(80))
        {
            day = day.AddDays(-2);
        }

        return day.AddHours(6 + (15 * (_random.NextDouble() + _random.NextDouble()) / 2));
    }

    private string Reference()
    {
        while (true)
        {
            var reference = LeadReference.Of(
                new string(_random.GetItems(LeadReference.Alphabet.AsSpan(), LeadReference.Length)));
            if (_references.Add(reference))
            {
                return reference;
            }
        }
    }

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Any<T>(T[] choices) => choices[_random.Next(choices.Length)];
#pragma warning restore CA5394
}
