using PlgTraject.Web.Data;

namespace PlgTraject.Web.Features.Shared;

/// <summary>Writes the mails about a new lead, for features that do not know the one that does.</summary>
public delegate IEnumerable<OutboxMail> LeadMails(Lead lead);
