using FluentValidation;
using PlgTraject.Web.Data;
using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Infrastructure;

namespace PlgTraject.Web.Features.Inquiries;

/// <summary>What an inquiry must satisfy. Each message says what to do.</summary>
public sealed class InquiryFormValidator : AbstractValidator<InquiryForm>
{
    public const string NameRequired = "Vul je naam in";
    public const string SchoolRequired = "Vul de naam van je school in";
    public const string EmailRequired = "Vul je e-mailadres in";
    public const string EmailInvalid = "Vul een volledig e-mailadres in, zoals naam@school.nl";
    private const string UnknownOption = "Kies één van de mogelijkheden";

    public InquiryFormValidator(InquiryOptions options)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Name).NotEmpty().WithMessage(NameRequired).OneLine(Lead.NameMaxLength);
        RuleFor(form => form.Role).OneOf(() => options.Roles).WithMessage(UnknownOption);
        RuleFor(form => form.School).NotEmpty().WithMessage(SchoolRequired).OneLine(Lead.SchoolMaxLength);
        RuleFor(form => form.Town).OneLine(Lead.TownMaxLength);
        RuleFor(form => form.Email).NotEmpty().WithMessage(EmailRequired)
            .OneLine(Lead.EmailMaxLength)
            .Must(email => EmailAddress.IsValid(email!.Trim())).WithMessage(EmailInvalid);
        RuleFor(form => form.Phone)
            .OneLine(50)
            .Must(phone => PhoneNumber.Normalize(phone!) is not null)
            .WithMessage("Vul een telefoonnummer in dat bestaat, zoals 020 521 7400 of +32 2 555 12 12, zonder doorkiesnummer")
            .When(form => !string.IsNullOrWhiteSpace(form.Phone));
        RuleFor(form => form.Participants).OneOf(() => options.Participants).WithMessage(UnknownOption);
        RuleFor(form => form.Place).OneOf(() => options.Places).WithMessage(UnknownOption);
        RuleFor(form => form.WishedStart).OneOf(options.StartMonths)
            .WithMessage("Kies een maand uit de lijst, of 'In overleg'");
        RuleFor(form => form.Question).Text(Lead.QuestionMaxLength);
    }
}
