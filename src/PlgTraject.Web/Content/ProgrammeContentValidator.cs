using System.Globalization;
using System.Linq.Expressions;
using System.Text.RegularExpressions;
using FluentValidation;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Content;

/// <summary>The rules that programme.yaml must follow: when one is broken, the product does not start.</summary>
public sealed partial class ProgrammeContentValidator : AbstractValidator<ProgrammeContent>
{
    /// <summary>How many sessions the programme has: pictures, plans and links of plans count on it.</summary>
    public const int SessionCount = 10;

    private const int ThemeCount = 4;
    private const int ElementCount = 3;
    private const int LineCount = 2;

    public ProgrammeContentValidator()
    {
        Required(content => content.Title);
        Required(content => content.Abbreviation);
        Required(content => content.Kind);
        Required(content => content.Intro);
        Required(content => content.Aim);

        Required(content => content.Practical.DurationText);
        Required(content => content.Practical.PriceUnit);
        Required(content => content.Practical.StartText);
        Required(content => content.Practical.PlaceText);
        RuleFor(content => content.Practical.Years).GreaterThan(0);
        RuleFor(content => content.Practical.PriceInCents).GreaterThan(0);
        RuleFor(content => content.Practical.Effort).NotEmpty();
        RuleForEach(content => content.Practical.Effort).NotEmpty();
        RuleFor(content => content.Practical.Included).NotEmpty();
        RuleForEach(content => content.Practical.Included).NotEmpty();
        RuleFor(content => content.Practical.CoalitionMinimum).GreaterThan(0);
        RuleFor(content => content.Practical.CoalitionMaximum)
            .GreaterThanOrEqualTo(content => content.Practical.CoalitionMinimum);

        Required(content => content.Audience.Summary);
        Required(content => content.Audience.CoalitionName);
        Required(content => content.Audience.CoalitionText);
        RuleFor(content => content.Audience.Members).NotEmpty();
        RuleForEach(content => content.Audience.Members).NotEmpty();

        RuleFor(content => content.Elements).Must(list => list.Count == ElementCount)
            .WithMessage($"must hold {ElementCount} elements");
        RuleForEach(content => content.Elements).ChildRules(element =>
        {
            element.RuleFor(item => item.Title).NotEmpty();
            element.RuleFor(item => item.Text).NotEmpty();
        });

        RuleFor(content => content.Approach.Lines).Must(list => list.Count == LineCount)
            .WithMessage($"must hold {LineCount} lines");
        RuleFor(content => content.Themes).Must(list => list.Count == ThemeCount)
            .WithMessage($"must hold {ThemeCount} themes");
        RuleForEach(content => content.Themes).ChildRules(theme =>
        {
            theme.RuleFor(item => item.Title).NotEmpty();
            theme.RuleFor(item => item.Text).NotEmpty();
            theme.RuleFor(item => item.PointsIntro).NotEmpty().When(item => item.Points.Count > 0);
        });

        RuleFor(content => content.Sessions)
            .Must(list => list.Select(session => session.Number).SequenceEqual(Enumerable.Range(1, SessionCount)))
            .WithMessage($"must hold {SessionCount} sessions, numbered 1 to {SessionCount} in that order");
        RuleForEach(content => content.Sessions).ChildRules(session =>
        {
            session.RuleFor(item => item.Summary).NotEmpty();
            session.RuleFor(item => item.Topics).NotEmpty();
            session.RuleForEach(item => item.Topics).NotEmpty();
        });

        RuleForEach(content => content.Testimonials).NotEmpty();
        RuleForEach(content => content.Lecturers).ChildRules(lecturer =>
        {
            lecturer.RuleFor(item => item.Name).NotEmpty();
            lecturer.RuleFor(item => item.Role).NotEmpty();
        });

        RuleForEach(content => content.References).ChildRules(reference =>
        {
            reference.RuleFor(item => item.Key).NotEmpty();
            reference.RuleFor(item => item.Cited).NotEmpty();
        });
        RuleFor(content => content.References)
            .Must(list => list.DistinctBy(reference => reference.Key).Count() == list.Count)
            .WithMessage("must not use a key twice");

        RuleFor(content => content.Definition).Must(HaveSource).WithMessage(MissingSource);
        RuleForEach(content => content.Why.Claims).Must(HaveSource).WithMessage(MissingSource);
        RuleForEach(content => content.Provider.Claims).Must(HaveSource).WithMessage(MissingSource);

        Required(content => content.Provider.Name);
        Required(content => content.Provider.Domain);
        RuleFor(content => content.Provider.Logo)
            .Must(logo => logo.Length == 0 || Uri.TryCreate(logo, UriKind.Absolute, out _))
            .WithMessage("must be an absolute address, or empty");
        RuleFor(content => content.Contact.Email).Must(EmailAddress.IsValid).WithMessage("must be an e-mail address");
        Required(content => content.Contact.Phone);
        RuleFor(content => content.Contact.PhoneInternational).Matches(E164());
        RuleFor(content => content.Contact.ClosesAt).GreaterThan(content => content.Contact.OpensAt);
        RuleFor(content => content.Contact.AnswerHours).GreaterThan(0);
        Required(content => content.Contact.Street);
        Required(content => content.Contact.PostalCode);
        Required(content => content.Contact.City);
        Required(content => content.Contact.AnswerText);
        // What a number says and what a text says of it must not differ: somebody will change one and forget the other.
        RuleFor(content => content.Contact.PhoneInternational)
            .Must((content, number) =>
                number == PhoneNumber.Read(content.Contact.Phone, content.Contact.Email, town: null))
            .WithMessage("is not the number that 'phone' is");
        RuleFor(content => content.Contact.AnswerText)
            .Must((content, text) => NumbersIn(text).All(number => number == content.Contact.AnswerHours))
            .WithMessage("names another number than 'answerHours'");
        RuleFor(content => content.Practical.DurationText)
            .Must((content, text) => NumbersIn(text).SequenceEqual([content.Practical.Years, content.Sessions.Count]))
            .WithMessage("does not name the number of 'years' and that of the sessions");
        RuleFor(content => content.Audience.CoalitionText).Must(NameTheCoalition).WithMessage(OtherCoalition);
        RuleForEach(content => content.Practical.Effort).Must(NameTheCoalition).WithMessage(OtherCoalition);

        Required(content => content.Actions.Inquire);
        Required(content => content.Actions.InquireText);
        Required(content => content.Actions.Brochure);
    }

    private const string MissingSource = "names a source that is not a key under references";

    private const string OtherCoalition =
        "names another size of the coalition than 'coalitionMinimum' and 'coalitionMaximum'";

    private void Required(Expression<Func<ProgrammeContent, string>> text) =>
        RuleFor(text).NotEmpty();

    private static bool HaveSource(ProgrammeContent content, Claim claim) =>
        content.References.Any(reference => reference.Key == claim.Source);

    private static IEnumerable<int> NumbersIn(string text) =>
        Number().Matches(text).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture));

    private static bool NameTheCoalition(ProgrammeContent content, string text) => CoalitionSize().Matches(text)
        .All(match => match.Value == content.Practical.CoalitionText);

    [GeneratedRegex(@"\d{1,6}")]
    private static partial Regex Number();

    [GeneratedRegex(@"\d{1,6} tot \d{1,6} personen")]
    private static partial Regex CoalitionSize();

    [GeneratedRegex(@"^\+[1-9]\d{6,14}$")]
    private static partial Regex E164();
}
