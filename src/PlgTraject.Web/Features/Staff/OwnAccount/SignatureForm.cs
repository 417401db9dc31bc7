using System.ComponentModel.DataAnnotations;
using FluentValidation;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Web.Features.Staff.OwnAccount;

/// <summary>What stands below one's mails to schools.</summary>
public sealed class SignatureForm
{
    /// <summary>Blank for the usual words.</summary>
    [DataType(DataType.MultilineText)]
    public string? Text { get; set; }
}

public sealed class SignatureFormValidator : AbstractValidator<SignatureForm>
{
    public SignatureFormValidator() => RuleFor(form => form.Text).MaximumLength(Colleague.SignatureMaxLength)
        .WithMessage($"Maak de ondertekening korter: er passen {Colleague.SignatureMaxLength} tekens in")
        .Must(text => text?.Contains("{{", StringComparison.Ordinal) != true)
        .WithMessage("In een ondertekening staan geen invulplekken. Haal de accolades weg");
}
