using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using FluentValidation;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Features.Inquiries;

/// <summary>
/// The form as the browser posts it. Everything is text, so that whatever arrives can be shown again as it was typed.
/// The order of the properties is the order of the fields.
/// </summary>
public sealed class InquiryForm
{
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

    /// <summary>
    /// Version of the privacy page when the form was shown. The visitor did not type it, so it is left out of the key
    /// by which a repeated inquiry is recognised.
    /// </summary>
    [JsonIgnore]
    public string? PrivacyVersion { get; set; }
}

/// <summary>
/// The rules of an inquiry. Each message says what to do and names its field, because the summary shows it alone.
/// </summary>
public sealed class InquiryFormValidator : AbstractValidator<InquiryForm>
{
    public const string NameRequired = "Vul je naam in";
    public const string SchoolRequired = "Vul de naam van je school in";
    public const string EmailRequired = "Vul je e-mailadres in";

    public InquiryFormValidator(InquiryChoices choices)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Name).NotEmpty().WithMessage(NameRequired).OneLine("je naam", Lead.NameMaxLength);
        RuleFor(form => form.School).NotEmpty().WithMessage(SchoolRequired)
            .OneLine("de naam van je school", Lead.SchoolMaxLength);
        RuleFor(form => form.Email).Email(EmailRequired);
        RuleFor(form => form.Question).Question(Lead.QuestionMaxLength);
        RuleFor(form => form.Role).OneOf(() => choices.Roles).WithMessage("Kies je functie uit de mogelijkheden");
        RuleFor(form => form.Town).OneLine("de plaats van je school", Lead.TownMaxLength);
        RuleFor(form => form.Phone).OneLine("je telefoonnummer", Lead.PhoneMaxLength);
        RuleFor(form => form.Participants).OneOf(() => choices.Participants)
            .WithMessage("Kies met hoeveel mensen je meedoet");
        RuleFor(form => form.Place).OneOf(() => choices.Places)
            .WithMessage("Kies waar je de bijeenkomsten wilt");
        RuleFor(form => form.WishedStart).Must(month => InquiryRules.IsEmptyOr(choices.StartMonths(month), month))
            .WithMessage("Kies wanneer je wilt beginnen: een maand uit de lijst, of 'In overleg'");
    }
}

/// <summary>Rules for the fields of an inquiry.</summary>
internal static class InquiryRules
{
    public static IRuleBuilderOptions<InquiryForm, string?> Question(
        this IRuleBuilder<InquiryForm, string?> rule, int maxLength) => rule
        .Must(text => (text?.Length ?? 0) <= maxLength)
        .WithMessage(form => FormattableString.Invariant(
            $"Maak je vraag korter: er passen {maxLength} tekens in, nu zijn het er {form.Question!.Length}"));

    /// <summary>
    /// An absent value counts as the empty choice: browsers do not send an untouched set of radio buttons.
    /// </summary>
    public static IRuleBuilderOptions<InquiryForm, string?> OneOf(
        this IRuleBuilder<InquiryForm, string?> rule, Func<IReadOnlyList<FieldOption>> options) => rule
        .Must(value => IsEmptyOr(options(), value));

    public static bool IsEmptyOr(IReadOnlyList<FieldOption> options, string? value) =>
        string.IsNullOrEmpty(value) || options.Any(option => option.Value == value);
}
