using Microsoft.Extensions.Options;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Mail.Inbound;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Leads.Inbound;

/// <summary>What the privacy page says about mails to us, while our mailbox is read.</summary>
public sealed class InboundChapter(IOptions<InboxOptions> inbox, IOptions<RetentionOptions> retention) : IPrivacyChapter
{
    public PrivacyTopic Topic => PrivacyTopic.Mails;

    public IEnumerable<PrivacyPart> Write() => inbox.Value.IsOn
        ?
        [
            "Wat je ons mailt, met de bestanden erbij, bewaren we bij je aanvraag. "
            + "Het verdwijnt samen met je aanvraag. "
            + "Zodra we weten dat een mail bij geen aanvraag hoort, blijft hij nog "
            + $"{DutchText.Days(retention.Value.InboundMailDays)} in dit systeem.",
        ]
        : [];
}
