using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Inquiries.Spam;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Mail;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Inquiries;

/// <summary>
/// Turns a valid form into a lead and its mails, in one transaction; what looks like spam gets no mails.
/// </summary>
public sealed class InquiryIntake(
    PlgTrajectDbContext database, LeadMails mails, SenderLimits limits, SpamFilter filter, OutboxSignal outbox,
    InquiryMeter meter, PrivacyStatement privacy, TimeProvider clock)
{
    /// <summary>Stores the inquiry, unless this browser sent this same content before.</summary>
    /// <param name="form">A form that passed <see cref="InquiryFormValidator"/>.</param>
    /// <param name="origin">Where it came from.</param>
    /// <param name="cancellationToken">Only for stopping the program: a visitor who leaves has still asked.</param>
    /// <returns>The reference of the lead, or null when its sender has sent too many: then nothing is stored.</returns>
    public async Task<string?> StoreAsync(InquiryForm form, InquiryOrigin origin, CancellationToken cancellationToken)
    {
        database.ForAWaitingVisitor();
        var lead = CreateLead(form, origin.Browser);
        if (await FindAsync(lead.SubmissionKey, cancellationToken) is { } known)
        {
            meter.Repeated();
            return known;
        }

        if (!await limits.AdmitAsync(lead, origin.Client, cancellationToken))
        {
            meter.Limited();
            return null;
        }

        lead.PrivacyVersion = await ShownVersionAsync(form.PrivacyVersion, cancellationToken);
        if (await filter.JudgeAsync(lead, origin.Traces, cancellationToken) is { } suspicion)
        {
            lead.HoldBack(suspicion);
            limits.CountSuspect(origin.Client);
        }
        else
        {
            lead.Mails.AddRange(mails.For(lead));
        }

        database.AllLeads.Add(lead);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (Exception exception) when (exception.IsOfDatabase())
        {
            // After a double click the other request stored it between our question and our insert.
            if (await FindAsync(lead.SubmissionKey, cancellationToken) is { } stored)
            {
                meter.Repeated();
                return stored;
            }

            throw;
        }

        if (lead.Suspicion is null)
        {
            meter.Stored();
            outbox.Raise();
        }
        else
        {
            meter.Quarantined();
        }

        return lead.Reference;
    }

    /// <returns>What a visitor may see again of what was sent, or null when there is no such inquiry.</returns>
    public Task<SentInquiry?> FindSentAsync(string reference, CancellationToken cancellationToken) =>
        database.AllLeads.Where(lead => lead.Reference == reference)
            .Select(lead => new SentInquiry(lead.Reference, lead.Plan)).SingleOrDefaultAsync(cancellationToken);

    private Lead CreateLead(InquiryForm form, string browser) => Lead.Create(
        LeadReference.Next(), SubmissionKey(form, browser), clock.GetUtcNow().UtcDateTime, form.Read());

    /// <summary>
    /// The version of the privacy page that the form was shown with. After an upgrade that may be an older one. A
    /// version that never existed counts as the present one.
    /// </summary>
    private async Task<string> ShownVersionAsync(string? posted, CancellationToken cancellationToken) =>
        posted is not null && posted != privacy.Version
        && await database.PrivacyTexts.AnyAsync(text => text.Version == posted, cancellationToken)
            ? posted
            : privacy.Version;

    private Task<string?> FindAsync(string submissionKey, CancellationToken cancellationToken) => database.AllLeads
        .Where(lead => lead.SubmissionKey == submissionKey)
        .Select(lead => (string?)lead.Reference)
        .SingleOrDefaultAsync(cancellationToken);

    /// <summary>
    /// A double click, a reload and a step back send the same form, which has the same key. With a changed text the
    /// form has another key and is a new inquiry, so that the change does not get lost.
    /// </summary>
    private static string SubmissionKey(InquiryForm form, string browser) =>
        Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { form, browser })));
}

/// <summary>
/// What a visitor sees after sending. Whoever knows the reference sees it, so it says nothing of a person.
/// </summary>
/// <param name="Reference">The reference.</param>
/// <param name="Plan">The code of the plan that was sent along, or null.</param>
public sealed record SentInquiry(string Reference, string? Plan);

/// <summary>Where an inquiry came from. Nothing of it is stored in readable form.</summary>
/// <param name="Browser">A text that tells one browser from another, as long as it is open.</param>
/// <param name="Client">The network address, or null when it is not known.</param>
/// <param name="Traces">What the form carried besides what was typed.</param>
public sealed record InquiryOrigin(string Browser, IPAddress? Client, FormTraces Traces);
