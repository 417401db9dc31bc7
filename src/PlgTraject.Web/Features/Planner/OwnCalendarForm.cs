using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Planning;
using PlgTraject.Web.Planning.Calendars;
using PlgTraject.Web.Planning.OwnCalendars;

namespace PlgTraject.Web.Features.Planner;

/// <summary>A school's own calendar, as text or as a file. Nothing of it is stored.</summary>
public sealed class OwnCalendarForm
{
    public const int LargestFile = 256 * 1024;

    /// <summary>In bytes: the file, the text, and what stands around them.</summary>
    public const int LargestBody = LargestFile + (4 * CalendarTextReader.MaxLength) + (16 * 1024);

    public string? Region { get; set; }

    [DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    public IFormFile? File { get; set; }

    /// <summary>The plan that takes the calendar along, as the text of its link.</summary>
    [FromForm(Name = Addresses.PlanParameter)]
    public string? Plan { get; set; }
}

/// <summary>What must hold before a calendar is read.</summary>
public sealed class OwnCalendarFormValidator : AbstractValidator<OwnCalendarForm>
{
    public OwnCalendarFormValidator()
    {
        RuleFor(form => form.Region).Must(key => HolidayRegions.Find(key) is not null)
            .WithMessage("Kies in welke vakantieregio je school ligt");
        RuleFor(form => form.Text).NotEmpty().When(form => form.File is null or { Length: 0 })
            .WithMessage("Plak jullie rooster, of kies een bestand");
        RuleFor(form => form.Text).Must(text => (text?.Length ?? 0) <= CalendarTextReader.MaxLength)
            .WithMessage("Maak de tekst korter: plak alleen de vakanties en vrije dagen");
        RuleFor(form => form.File).Must(file => file is null or { Length: <= OwnCalendarForm.LargestFile })
            .WithMessage("Kies een kleiner bestand: het mag 256 kB groot zijn");
        RuleFor(form => form.File).Must(file => file is null or { Length: 0 })
            .When(form => !string.IsNullOrWhiteSpace(form.Text))
            .WithMessage("Plak een rooster of kies een bestand, niet allebei: je tekst staat er nog");
    }
}

/// <summary>The page on which a school gives its own calendar.</summary>
/// <param name="Form">What was given.</param>
/// <param name="Read">What was read of it, or null.</param>
/// <param name="Result">What it makes of the wishes, or null.</param>
public sealed record OwnCalendarPage(
    OwnCalendarForm Form, ReadCalendar? Read = null, OwnCalendarResult? Result = null)
{
    /// <summary>Whether what was read stands in the form, where it can be corrected.</summary>
    public bool IsInForm => !string.IsNullOrEmpty(Form.Text);

    /// <summary>The text of the link to a plan with the calendar, or null.</summary>
    public string? Code => Result is { } result ? PlanCode.Write(result.Wishes, []) : null;

    /// <summary>The years to plan instead, when the calendar is of none of the days that are planned.</summary>
    public IReadOnlyList<OtherYear> OtherYears { get; init; } = [];

    /// <summary>What is planned: "2027-2028", or "januari 2027 tot en met december 2027" over the summer.</summary>
    public static string Planned(PlanWishes wishes) => wishes.OverSummer
        ? $"{DutchText.Month(wishes.StartMonth)} tot en met {DutchText.Month(wishes.StartMonth.AddMonths(11))}"
        : SchoolYear.Of(wishes.StartMonth).ToString();
}

/// <summary>A plan of another school year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Code">The wishes as the text of a link.</param>
public sealed record OtherYear(SchoolYear Year, string Code);
