using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Documents.Typography;
using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Planning;

namespace PlgTraject.Web.Features.Dossier;

/// <summary>The choices of a visitor, as the address holds them.</summary>
public sealed class DossierForm
{
    /// <summary>Names of schools are shorter, also those with the name of their board.</summary>
    public const int SchoolMaxLength = 120;

    [FromQuery(Name = Addresses.DossierParticipants)]
    public string? Participants { get; set; }

    [FromQuery(Name = Addresses.DossierPlace)]
    public string? Place { get; set; }

    [FromQuery(Name = Addresses.DossierStart)]
    public string? Start { get; set; }

    /// <summary>The code of a plan, or a whole link to one.</summary>
    [FromQuery(Name = Addresses.PlanParameter)]
    public string? Plan { get; set; }

    [FromQuery(Name = Addresses.DossierSchool)]
    public string? School { get; set; }

    /// <summary>Whether a dossier is asked for, rather than the form.</summary>
    public bool IsAsked => Participants is not null;

    /// <summary>The code of the plan, without the link around it that somebody pasted.</summary>
    public string? PlanCode => Planning.PlanCode.FindIn(Plan);

    /// <summary>The address at which these choices are made again.</summary>
    public string Address(string path) => Addresses.DossierOf(
        path, (Addresses.DossierParticipants, Participants), (Addresses.DossierPlace, Place),
        (Addresses.DossierStart, Start), (Addresses.PlanParameter, PlanCode), (Addresses.DossierSchool, School));
}

/// <summary>Says what is wrong with the choices: an address may hold anything.</summary>
public sealed class DossierFormValidator : AbstractValidator<DossierForm>
{
    public DossierFormValidator(ProgrammeContent programme, LeadFieldChoices choices, Planning.Planner planner)
    {
        RuleFor(form => form.Participants)
            .Must(typed => int.TryParse(typed, out var number)
                && programme.Practical.CoalitionSizes.Contains(number))
            .WithMessage($"Kies met hoeveel mensen je meedoet: {programme.Practical.CoalitionText}")
            .OverridePropertyName(Addresses.DossierParticipants);
        RuleFor(form => form.Place)
            .Must(typed => choices.Places.Any(place => place.Value == (typed ?? nameof(PlacePreference.NoPreference))))
            .WithMessage("Kies waar je de bijeenkomsten wilt")
            .OverridePropertyName(Addresses.DossierPlace);
        RuleFor(form => form.Start)
            // A link or a printed code still makes its dossier when the month it names is not offered any more.
            .Must(typed => typed is null || LeadField.ParseMonth(typed) is not null)
            .WithMessage("Kies een maand uit de lijst, of 'In overleg'")
            .OverridePropertyName(Addresses.DossierStart);
        RuleFor(form => form.Plan)
            .Custom((typed, context) =>
            {
                if (typed is not null && FaultOf(planner.Open(context.InstanceToValidate.PlanCode)) is { } fault)
                {
                    context.AddFailure(Addresses.PlanParameter, fault);
                }
            });
        RuleFor(form => form.School)
            .Cascade(CascadeMode.Stop)
            .MaximumLength(DossierForm.SchoolMaxLength)
            .WithMessage("Maak de naam van je school korter: er passen "
                + $"{DossierForm.SchoolMaxLength} tekens in, en je typte er {{TotalLength}}")
            .Must(typed => typed is null || Fonts.HavePictureOf(typed))
            .WithMessage("Typ de naam van je school met letters van ons alfabet: andere kan de PDF niet tonen")
            .OverridePropertyName(Addresses.DossierSchool);
    }

    private static string? FaultOf(PlanOutcome outcome) => outcome switch
    {
        PlanFound => null,
        PlanOutOfReach reach => $"We kennen de vakanties van {DutchText.Date(reach.FirstDay)} tot en met "
            + $"{DutchText.Date(reach.LastDay)}. Maak een plan binnen die tijd",
        PlanRefused refused => $"Met dit plan lukt het niet. {refused.Reason.TrimEnd('.')}",
        PlanLinkBroken { IsOfOtherVersion: true } =>
            "Deze link is met een andere versie van deze site gemaakt. Maak het plan opnieuw, of laat dit veld leeg",
        PlanLinkBroken =>
            "Deze link naar een plan klopt niet. Kopieer hem opnieuw, maak een nieuw plan of laat dit veld leeg",
        _ => throw new InvalidOperationException($"{outcome.GetType().Name} has no words yet."),
    };
}
