using FluentValidation;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Features.Inquiries;

/// <summary>What an inquiry must satisfy. Each message says what to do, and names its field: in the summary it stands alone.</summary>
public sealed class InquiryFormValidator : AbstractValidator<InquiryForm>
{
    public const string NameRequired = "Vul je naam in";
    public const string SchoolRequired = "Vul de naam van je school in";
    public const string EmailRequired = "Vul je e-mailadres in";
    public const string EmailInvalid = "Vul een volledig e-mailadres in, zoals naam@school.nl";

    public InquiryFormValidator(InquiryOptions options)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Name).NotEmpty().WithMessage(NameRequired).OneLine("je naam", Lead.NameMaxLength);
        RuleFor(form => form.Role).OneOf(() => options.Roles).WithMessage("Kies je functie uit de mogelijkheden");
        RuleFor(form => form.School).NotEmpty().WithMessage(SchoolRequired).OneLine("de naam van je school", Lead.SchoolMaxLength);
        RuleFor(form => form.Town).OneLine("de plaats van je school", Lead.TownMaxLength);
        RuleFor(form => form.Email).NotEmpty().WithMessage(EmailRequired)
            .OneLine("je e-mailadres", Lead.EmailMaxLength)
            .Must(email => EmailAddress.IsValid(email!.Trim())).WithMessage(EmailInvalid);
        RuleFor(form => form.Phone)
            .OneLine("je telefoonnummer", 50)
            .Must(phone => PhoneNumber.Normalize(phone!) is not null)
            .WithMessage("Vul een telefoonnummer in dat bestaat, zoals 020 521 7400 of +32 2 555 12 12, zonder doorkiesnummer")
            .When(form => !string.IsNullOrWhiteSpace(form.Phone));
        RuleFor(form => form.Participants).OneOf(() => options.Participants)
            .WithMessage("Kies met hoeveel mensen je meedoet");
        RuleFor(form => form.Place).OneOf(() => options.Places)
            .WithMessage("Kies waar je de bijeenkomsten wilt");
        RuleFor(form => form.WishedStart).OneOf(options.StartMonths)
            .WithMessage("Kies wanneer je wilt beginnen: een maand uit de lijst, of 'In overleg'");
        RuleFor(form => form.Question).Question(Lead.QuestionMaxLength);
    }
}
