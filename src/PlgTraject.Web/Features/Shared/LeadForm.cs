using System.ComponentModel.DataAnnotations;
using System.Reflection;
using FluentValidation;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Shared;

/// <summary>
/// What a school tells, as a browser posts it, for a visitor and for a colleague alike. Everything is text, so that
/// whatever arrives can be shown again as it was typed. The order of the properties is the order of the fields.
/// </summary>
public class LeadForm
{
    private static readonly Dictionary<string, PropertyInfo> Fields =
        LeadFacts.Told.ToDictionary(row => row.Property, row => typeof(LeadForm).GetProperty(row.Property)!);

    public string? Name { get; set; }
    public string? School { get; set; }

    [DataType(DataType.EmailAddress)]
    public string? Email { get; set; }

    [DataType(DataType.MultilineText)]
    public string? Question { get; set; }

    public string? Role { get; set; }
    public string? Town { get; set; }

    [DataType(DataType.PhoneNumber)]
    public string? Phone { get; set; }

    public string? Participants { get; set; }
    public string? Place { get; set; }
    public string? WishedStart { get; set; }

    /// <summary>The link to a plan of the school year, or what of it holds the plan.</summary>
    public string? Plan { get; set; }

    /// <summary>What was typed in the field for a property of <see cref="Lead"/>.</summary>
    public string? Typed(string property) => (string?)Fields[property].GetValue(this);

    /// <summary>Writes in the fields what is known.</summary>
    public void Fill(LeadDetails details)
    {
        foreach (var row in LeadFacts.Told)
        {
            Fill(row.Property, row.Field!.Write(details));
        }
    }

    public void Fill(string property, string? text) => Fields[property].SetValue(this, text);

    /// <summary>What the school told. The form must be valid.</summary>
    public LeadDetails Read() => LeadField.ReadAll(Typed);
}

/// <summary>
/// What holds for each field, whoever fills it in. Each message says what to do and names its field, because the
/// summary shows it alone.
/// </summary>
public abstract class LeadFormValidator<TForm> : AbstractValidator<TForm>
    where TForm : LeadForm
{
    /// <param name="choices">What can be chosen.</param>
    /// <param name="isOfSchool">Whether the school fills it in itself, rather than a colleague.</param>
    protected LeadFormValidator(LeadFieldChoices choices, bool isOfSchool)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        var your = isOfSchool ? "je" : "de";
        RuleFor(form => form.Name).OneLine($"{your} naam", Lead.NameMaxLength);
        RuleFor(form => form.School).NotEmpty()
            .WithMessage($"Vul de naam van {your} school in")
            .OneLine($"de naam van {your} school", Lead.SchoolMaxLength);
        RuleFor(form => form.Question).Must(text => (text?.Length ?? 0) <= Lead.QuestionMaxLength)
            .WithMessage(form =>
                $"Maak {your} vraag korter: er passen {Lead.QuestionMaxLength} tekens in, "
                + $"nu zijn het er {form.Question!.Length}");
        RuleFor(form => form.Role).Must((form, value) => IsOffered(form, nameof(form.Role), choices.Roles, value))
            .WithMessage($"Kies {your} functie uit de mogelijkheden");
        RuleFor(form => form.Town).OneLine($"de plaats van {your} school", Lead.TownMaxLength);
        RuleFor(form => form.Phone).OneLine(
            $"{(isOfSchool ? "je" : "het")} telefoonnummer", Lead.PhoneMaxLength);
        RuleFor(form => form.Participants)
            .Must((form, value) => IsOffered(form, nameof(form.Participants), choices.Participants, value))
            .WithMessage($"Kies met hoeveel mensen {(isOfSchool ? "je" : "de school")} meedoet");
        RuleFor(form => form.Place).Must((form, value) => IsOffered(form, nameof(form.Place), choices.Places, value))
            .WithMessage(isOfSchool ? "Kies waar je de bijeenkomsten wilt" : "Kies waar de bijeenkomsten moeten zijn");
        RuleFor(form => form.WishedStart)
            .Must((form, value) => IsOffered(form, nameof(form.WishedStart), choices.StartMonths(value), value))
            .WithMessage(isOfSchool
                ? "Kies wanneer je wilt beginnen: een maand uit de lijst, of 'In overleg'"
                : "Kies wanneer de school wil beginnen: een maand uit de lijst, of 'In overleg'");
        RuleFor(form => form.Plan).Must(text => string.IsNullOrEmpty(text) || LeadPlan.Read(text) is not null)
            .WithMessage("Plak de hele link naar het plan, of laat het plan weg: zo kunnen we het niet lezen");
    }

    /// <summary>Whether a field may stay as it is although its value is no choice any more.</summary>
    protected virtual bool MayStay(TForm form, string property) => false;

    /// <summary>
    /// An absent value counts as the empty choice: browsers do not send an untouched set of radio buttons.
    /// </summary>
    private bool IsOffered(TForm form, string property, IReadOnlyList<FieldOption> options, string? value) =>
        string.IsNullOrEmpty(value) || options.Any(option => option.Value == value) || MayStay(form, property);
}
