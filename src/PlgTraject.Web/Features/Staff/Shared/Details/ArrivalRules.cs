using FluentValidation;

namespace PlgTraject.Web.Features.Staff.Shared.Details;

/// <summary>What holds for the moment at which a question came that a colleague writes down.</summary>
internal static class ArrivalRules
{
    /// <summary>What is older than most leads are kept is a mistake in typing.</summary>
    private const int MostDays = 365;

    /// <param name="rule">The moment, in UTC; null when it cannot be read.</param>
    /// <param name="clock">Tells the present moment.</param>
    public static IRuleBuilderOptions<TForm, DateTime?> OfThePastYear<TForm>(
        this IRuleBuilder<TForm, DateTime?> rule, TimeProvider clock) => rule
        .NotNull().WithMessage(TypedMoment.Unreadable)
        .LessThanOrEqualTo(_ => Now(clock).AddMinutes(1)).WithMessage(TypedMoment.NotYet)
        .GreaterThanOrEqualTo(_ => Now(clock).AddDays(-MostDays)).WithMessage("Kies een dag van het afgelopen jaar");

    private static DateTime Now(TimeProvider clock) => clock.GetUtcNow().UtcDateTime;
}
