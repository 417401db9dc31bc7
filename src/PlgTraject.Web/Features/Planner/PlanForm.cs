using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Planning;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Web.Features.Planner;

/// <summary>What a school wishes, as its browser sends it. All of it is text, so that it can be shown again.</summary>
public sealed class PlanForm
{
    public const string OverSummer = "zomer";
    public const string WithinYear = "schooljaar";
    public const string Free = "vrij";
    public const string Open = "les";

    public string? Region { get; set; }

    /// <summary>"2027-09".</summary>
    public string? Start { get; set; }
    public string? End { get; set; }

    /// <summary>The brackets say in HTML that several controls share the name on purpose.</summary>
    [FromQuery(Name = "Days[]")]
    public string[] Days { get; set; } = [];
    public string? Visit { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }
    public string? Smallest { get; set; }
    public string? Largest { get; set; }
    public string? GoodFriday { get; set; }
    public string? LiberationDay { get; set; }

    /// <summary>What the school does with advised weeks: "2027.0.x" drops one, "2027.0.-1" moves it a week.</summary>
    [FromQuery(Name = "Advice[]")]
    public string[] Advice { get; set; } = [];

    /// <summary>
    /// The plan, or the wishes, on the page: what no field shows comes from it, as the days of the school's own and the
    /// dates that it moved.
    /// </summary>
    [FromQuery(Name = Addresses.PlanParameter)]
    public string? Plan { get; set; }

    /// <summary>The last plan there was, when that on the page is none.</summary>
    [FromQuery(Name = Addresses.PlanBeforeParameter)]
    public string? Before { get; set; }

    /// <summary>Whether there is such a plan and it can be read.</summary>
    public bool HasPlan => PlanCode.TryRead(Plan, out _, out _, out _);

    /// <summary>Whether somebody sent the form, rather than that the page was just opened.</summary>
    public bool IsSent => Region is not null || Start is not null;

    /// <summary>The form in which these wishes stand, with the plan that it takes along.</summary>
    public static PlanForm Of(PlanWishes wishes, string? plan = null, string? before = null) => new()
    {
        Plan = plan,
        Before = before,
        Region = HolidayRegions.KeyOf(wishes.Region),
        Start = WriteMonth(wishes.StartMonth),
        End = wishes.OverSummer ? OverSummer : WithinYear,
        Days = [.. PlanChoices.Weekdays.Where(day => wishes.Days.HasFlag(day.Day)).Select(day => day.Key)],
        Visit = PlanChoices.Weekdays.FirstOrDefault(day => day.Day == wishes.VisitDays).Key ?? "",
        From = wishes.From.ToString("HH:mm", CultureInfo.InvariantCulture),
        To = wishes.To.ToString("HH:mm", CultureInfo.InvariantCulture),
        Smallest = wishes.SmallestGapWeeks.ToString(CultureInfo.InvariantCulture),
        Largest = wishes.LargestGapWeeks.ToString(CultureInfo.InvariantCulture),
        GoodFriday = wishes.GoodFridayIsFree ? Free : Open,
        LiberationDay = wishes.LiberationDayIsFree ? Free : Open,
        Advice = [.. wishes.AdviceChanges.Select(WriteChange)],
    };

    /// <summary>The wishes. The form must be valid.</summary>
    public PlanWishes Read() => (PlanCode.TryRead(Plan, out var known, out _, out _) ? known : Unknown) with
    {
        Region = HolidayRegions.Find(Region)!.Value,
        StartMonth = ReadMonth(Start)!.Value,
        OverSummer = End == OverSummer,
        Days = Days.Aggregate(Planning.Weekdays.None, (days, key) => days | PlanChoices.Weekday(key)),
        VisitDays = PlanChoices.Weekday(Visit),
        From = ReadTime(From)!.Value,
        To = ReadTime(To)!.Value,
        SmallestGapWeeks = ReadNumber(Smallest)!.Value,
        LargestGapWeeks = ReadNumber(Largest)!.Value,
        GoodFridayIsFree = GoodFriday != Open,
        LiberationDayIsFree = LiberationDay != Open,
        AdviceChanges =
        [
            .. Advice.Select(ReadChange).OfType<AdviceChange>().DistinctBy(change => (change.Year, change.Name))
                .Take(AdviceChange.MostChanges),
        ],
    };

    private static readonly PlanWishes Unknown =
        new() { Region = HolidayRegion.North, StartMonth = PlanWishes.FirstDay };

    public static string WriteMonth(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static DateOnly? ReadMonth(string? text) => DateOnly.TryParseExact(
        $"{text}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
        && month >= PlanWishes.FirstDay && month <= PlanWishes.LastDay
            ? month
            : null;

    /// <summary>"9:30" and "9.30" are times too.</summary>
    public static TimeOnly? ReadTime(string? text) =>
        TimeOnly.TryParseExact(text?.Trim().Replace('.', ':'), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var time)
            ? time
            : null;

    public static int? ReadNumber(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static string WriteChange(AdviceChange change) => string.Create(
        CultureInfo.InvariantCulture,
        $"{change.Year.Start}.{(int)change.Name}.{change.Weeks?.ToString(CultureInfo.InvariantCulture) ?? "x"}");

    private static AdviceChange? ReadChange(string? text)
    {
        if (text?.Split('.') is not [var yearText, var nameText, var weeksText]
            || ReadNumber(yearText) is not { } year
            || ReadNumber(nameText) is not { } name)
        {
            return null;
        }

        int? weeks = weeksText == "x" ? null
            : int.TryParse(weeksText, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? number
                : 0;
        return weeks == 0 ? null : new AdviceChange(new SchoolYear(year), (HolidayName)name, weeks);
    }
}

/// <summary>What must hold for wishes. Each message names its field, because the summary shows it alone.</summary>
public sealed class PlanFormValidator : AbstractValidator<PlanForm>
{
    public PlanFormValidator()
    {
        RuleFor(form => form.Region).Must(key => HolidayRegions.Find(key) is not null)
            .WithMessage("Kies in welke vakantieregio je school ligt");
        RuleFor(form => form.Start).Must(month => PlanForm.ReadMonth(month) is not null)
            .WithMessage("Kies in welke maand je wilt beginnen");
        RuleFor(form => form.Days).Must(days =>
                days.Length > 0 && Array.TrueForAll(days, day => PlanChoices.Weekday(day) != Weekdays.None))
            .WithMessage("Kies op welke dagen een bijeenkomst kan");
        RuleFor(form => form.From).Must(time => PlanForm.ReadTime(time) is not null)
            .WithMessage("Vul in hoe laat een bijeenkomst begint, bijvoorbeeld 13.00");
        RuleFor(form => form.To).Must(time => PlanForm.ReadTime(time) is not null)
            .WithMessage("Vul in hoe laat een bijeenkomst klaar is, bijvoorbeeld 16.30");
        RuleFor(form => form.To)
            .Must((form, to) => PlanForm.ReadTime(form.From) is not { } from
                || PlanForm.ReadTime(to) is not { } end || from < end)
            .WithMessage("Kies een eindtijd die later is dan de begintijd");
        RuleFor(form => form.Smallest).Must(IsGap).WithMessage("Kies hoeveel weken er minstens tussen zitten");
        RuleFor(form => form.Largest).Must(IsGap).WithMessage("Kies hoeveel weken er hooguit tussen zitten");
        RuleFor(form => form.Largest)
            .Must((form, largest) => PlanForm.ReadNumber(form.Smallest) is not { } smallest
                || PlanForm.ReadNumber(largest) is not { } most || smallest <= most)
            .WithMessage("Kies 'hooguit' niet kleiner dan 'minstens'");
        RuleFor(form => form.Plan).Must((form, code) => string.IsNullOrEmpty(code) || form.HasPlan)
            .WithMessage("Het plan op deze pagina is beschadigd: eigen vrije dagen en data die je verplaatste, "
                + "tellen niet mee. Plan opnieuw");
        RuleFor(form => form.Advice).Must((form, _) => form.Days.Length == 0 || HasSoundAdvice(form))
            .WithMessage("Kies bij de adviesweken uit de mogelijkheden");
    }

    private static bool IsGap(string? text) =>
        PlanForm.ReadNumber(text) is >= PlanWishes.SmallestGap and <= PlanWishes.LargestGap;

    private static bool HasSoundAdvice(PlanForm form) => form.Advice.Length <= AdviceChange.MostChanges
        && (new PlanForm
        {
            Region = "noord",
            Start = "2026-09",
            Days = ["ma"],
            From = "9:00",
            To = "10:00",
            Smallest = "1",
            Largest = "2",
            Advice = form.Advice
        }).Read().AreSound;
}
