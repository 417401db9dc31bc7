using FluentValidation;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Features.Staff.Shared.Details;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.ContactDetails;

/// <summary>A question of a school that came by telephone, by mail or elsewhere.</summary>
public sealed class NewLeadForm : LeadForm
{
    private const string Yes = "ja";
    private const string No = "nee";

    /// <summary>A lead of the site comes by itself.</summary>
    public static IReadOnlyList<FieldOption> Sources { get; } =
    [
        .. Enum.GetValues<LeadSource>().Where(source => source != LeadSource.Website)
            .Select(source => new FieldOption(source.ToString(), LeadChoices.NameOf(source))),
    ];

    public static IReadOnlyList<FieldOption> SpokenChoices { get; } =
        [new(No, "Nee, de school wacht nog op antwoord"), new(Yes, "Ja, ik heb de school gesproken")];

    public string? Source { get; set; } = nameof(LeadSource.Phone);

    /// <summary>When it came, on a Dutch calendar and clock; blank is today, and now.</summary>
    public string? Day { get; set; }

    public string? Time { get; set; }

    /// <summary>Whether the school was answered in the same conversation.</summary>
    public string? Spoken { get; set; } = No;

    /// <summary>The account of the colleague who sees to it; blank for nobody.</summary>
    public string? Owner { get; set; }

    /// <summary>Made with the form, so that sending it twice makes one lead.</summary>
    public string? FormKey { get; set; }

    public LeadSource? ParsedSource =>
        Sources.Any(option => option.Value == Source) ? Enum.Parse<LeadSource>(Source!) : null;

    public bool IsSpoken => Spoken == Yes;

    /// <summary>When it came, in UTC; null when day or time cannot be read.</summary>
    /// <param name="now">UTC.</param>
    public DateTime? CameAt(DateTime now) => TypedMoment.Read(Day, Time, now);
}

public sealed class NewLeadFormValidator : ContactFormValidator<NewLeadForm>
{
    public NewLeadFormValidator(LeadFieldChoices choices, TimeProvider clock)
        : base(choices)
    {
        RuleFor(form => form.ParsedSource).NotNull().WithMessage("Kies hoe de vraag kwam")
            .OverridePropertyName(nameof(NewLeadForm.Source));
        RuleFor(form => form.FormKey).NotEmpty().MaximumLength(100)
            .WithMessage("Open het formulier opnieuw: het is niet compleet");
        RuleFor(form => form.CameAt(clock.GetUtcNow().UtcDateTime))
            .OfThePastYear(clock)
            .OverridePropertyName(nameof(NewLeadForm.Day));
    }
}

/// <summary>The page on which a lead is written down.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="Owners">The colleagues who may see to it.</param>
public sealed record NewLeadPage(NewLeadForm Form, IReadOnlyList<FieldOption> Owners);
