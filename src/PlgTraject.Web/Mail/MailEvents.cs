using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Mail;

/// <summary>A colleague sent all mails again that were parked by a refusal about our settings.</summary>
public sealed record RefusedMailsSentAgain(int Count) : Event
{
    public override string Title => "Geweigerde mails opnieuw verstuurd";

    public override string Detail => Count == 1 ? "1 mail" : string.Create(DutchText.Culture, $"{Count} mails");
}
