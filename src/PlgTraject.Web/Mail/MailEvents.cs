using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Mail;

/// <summary>A colleague sent all mails again that were parked by a refusal about our settings.</summary>
public sealed record RefusedMailsSentAgain(int Count) : Event
{
    public override string Title => "Geweigerde mails opnieuw verstuurd";

    public override string Detail => Count == 1 ? "1 mail" : string.Create(DutchText.Culture, $"{Count} mails");
}

/// <summary>A mail that a colleague wrote to the school has gone: the server took it.</summary>
/// <param name="MailId">The key of the mail.</param>
/// <param name="At">When, in UTC.</param>
public sealed record AnswerMailed(long MailId, DateTime At) : Event, ILeadAnswer, IDatedEvent
{
    public override string Title => "Mail aan de school";

    DateTime? ILeadAnswer.AnsweredAt => At;
}
