using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;
using PlgTraject.Web.Planning;
using PlgTraject.Web.Planning.Calendars;
using PlgTraject.Web.Planning.OwnCalendars;

namespace PlgTraject.Web.Features.Planner;

/// <summary>
/// Reads a school's own calendar and shows what it understood. It changes nothing and keeps nothing, so that a form of
/// another site could do no harm and there is no token: the page sets no cookie.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed class OwnCalendarController(
    OwnCalendar own, PlanChoices choices, IValidator<OwnCalendarForm> validator) : Controller
{
    private const string PageView = "OwnCalendar";

    [HttpGet(Addresses.PlanOwnCalendar)]
    public IActionResult Show([FromQuery(Name = Addresses.PlanParameter)] string? code) =>
        View(PageView, new OwnCalendarPage(new OwnCalendarForm
        {
            Region = HolidayRegions.KeyOf(WishesOf(code).Region),
            Plan = code,
        }));

    [HttpPost(Addresses.PlanOwnCalendar), TakesFiles(OwnCalendarForm.LargestBody)]
    public async Task<IActionResult> Read([FromForm] OwnCalendarForm form, CancellationToken cancellationToken)
    {
        var result = await validator.ValidateAsync(form, cancellationToken);
        result.AddToModelState(ModelState, prefix: null);
        if (!ModelState.IsValid || await TextAsync(form, cancellationToken) is not { } text)
        {
            return Again(form);
        }

        var wishes = WishesOf(form.Plan) with { Region = HolidayRegions.Find(form.Region)!.Value };
        var read = CalendarFileReader.IsCalendarFile(text)
            ? CalendarFileReader.Read(text)
            : CalendarTextReader.Read(text, SchoolYear.Of(wishes.StartMonth));
        if (read is null)
        {
            ModelState.AddModelError(
                nameof(form.File), "Dit agendabestand is beschadigd: plak de tekst van het rooster");
            return Again(form);
        }

        if (read.Days.Count == 0)
        {
            return View(PageView, new OwnCalendarPage(form, read));
        }

        var made = own.Apply(wishes, read);
        return View(PageView, new OwnCalendarPage(form, read, made) { OtherYears = OtherYears(made) });
    }

    private List<OtherYear> OtherYears(OwnCalendarResult made) =>
    [
        .. from year in made.OtherYears
           let start = choices.StartIn(year, made.Wishes.StartMonth)
           where start is not null
           select new OtherYear(year, PlanCode.Write(made.Wishes with { StartMonth = start.Value }, [])),
    ];

    /// <summary>The text of the file, or else what was pasted; null when the file is no text, which is told.</summary>
    private async Task<string?> TextAsync(OwnCalendarForm form, CancellationToken cancellationToken)
    {
        if (form.File is null or { Length: 0 })
        {
            return form.Text;
        }

        using var memory = new MemoryStream();
        await form.File.CopyToAsync(memory, cancellationToken);
        if (CalendarFileText.Decode(memory.ToArray()) is not { } text)
        {
            ModelState.AddModelError(
                nameof(form.File),
                "Dit bestand kunnen we niet lezen: open het, kopieer de tekst en plak die in het andere veld");
            return null;
        }

        if (text.Length > CalendarTextReader.MaxLength && !CalendarFileReader.IsCalendarFile(text))
        {
            ModelState.AddModelError(
                nameof(form.File), "Kies een korter bestand, of plak alleen de vakanties en vrije dagen");
            return null;
        }

        if (!CalendarFileReader.IsCalendarFile(text))
        {
            // What is not read well can then be corrected on the page.
            text = CleanText.Lines(text);
            form.Text = text;
        }

        return text;
    }

    private PlanWishes WishesOf(string? code) =>
        PlanCode.TryRead(code, out var wishes, out _, out _) ? wishes : choices.Default().Read();

    private ViewResult Again(OwnCalendarForm form)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(PageView, new OwnCalendarPage(form));
    }
}
