using FluentValidation;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Features.Staff.Shared.Details;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Mail.Inbound;

namespace PlgTraject.Web.Features.Staff.Mailbox.NewLead;

/// <summary>A question of a school that came as a mail.</summary>
public sealed class MailLeadForm : LeadForm
{
    /// <summary>When the school wrote, on a Dutch calendar and clock.</summary>
    public string? Day { get; set; }

    public string? Time { get; set; }

    /// <summary>The account of the colleague who sees to it; blank for nobody.</summary>
    public string? Owner { get; set; }

    /// <summary>The version of the mail that was on the screen.</summary>
    public int Seen { get; set; }

    /// <summary>When it came, in UTC; null when day or time cannot be read.</summary>
    /// <param name="now">UTC.</param>
    public DateTime? CameAt(DateTime now) => TypedMoment.Read(Day, Time, now);

    /// <summary>What the mail tells of who asks, to be looked through by a colleague.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="isForwarded">Whether the question is of who wrote what was sent on.</param>
    /// <param name="owner">The account that sees to it.</param>
    public static MailLeadForm Of(MailModel mail, bool isForwarded, string owner)
    {
        var forwarded = isForwarded ? mail.Forwarded : null;
        var at = DutchText.InAmsterdam(forwarded?.SentAt ?? mail.Mail.ReceivedAt);
        var text = forwarded is null ? mail.Mail.OwnText : ForwardedSender.TextIn(mail.Mail.WholeText);
        return new MailLeadForm
        {
            Name = forwarded?.Name ?? mail.Mail.FromName,
            Email = forwarded?.Address ?? mail.Mail.FromAddress,
            // Who knows the school best is another lead of it.
            School = mail.Choices.FirstOrDefault(choice => choice.Why is not null)?.School,
            Question = Cut(CleanText.Lines(text)),
            Day = at.ToString("yyyy-MM-dd", DutchText.Culture),
            Time = at.ToString("HH:mm", DutchText.Culture),
            Owner = owner,
            Seen = mail.Version,
        };
    }

    private static string Cut(string text) =>
        text.Length <= Lead.QuestionMaxLength ? text : text[..Lead.QuestionMaxLength];
}

public sealed class MailLeadFormValidator : ContactFormValidator<MailLeadForm>
{
    public MailLeadFormValidator(LeadFieldChoices choices, TimeProvider clock)
        : base(choices) => RuleFor(form => form.CameAt(clock.GetUtcNow().UtcDateTime))
        .OfThePastYear(clock)
        .OverridePropertyName(nameof(MailLeadForm.Day));
}

/// <summary>The page on which a lead is made of a mail.</summary>
/// <param name="Mail">The mail.</param>
/// <param name="Form">What was typed.</param>
/// <param name="IsForwarded">
/// Whether it was filled in with who wrote what was sent on; null when a colleague filled it in.
/// </param>
/// <param name="Owners">The colleagues who may see to the lead.</param>
public sealed record MailLeadPage(
    MailModel Mail, MailLeadForm Form, bool? IsForwarded, IReadOnlyList<FieldOption> Owners);
