using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Infrastructure;
using PlgTraject.Web.Mail;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Inquiries;

/// <summary>Turns a valid form into a lead and its mails, in one transaction.</summary>
public sealed class InquiryIntake(
    PlgTrajectDbContext database, InquiryMails mails, OutboxSignal outbox, InquiryMeter meter, PrivacyStatement privacy,
    TimeProvider clock)
{
    /// <summary>Stores the inquiry, unless this browser sent this same content before.</summary>
    /// <param name="form">A form that passed <see cref="InquiryFormValidator"/>.</param>
    /// <param name="browser">What tells one browser from another, as long as it is open.</param>
    /// <param name="cancellationToken">Only for stopping the program: a visitor who leaves has still asked.</param>
    /// <returns>The reference of the lead.</returns>
    public async Task<string> StoreAsync(InquiryForm form, string browser, CancellationToken cancellationToken)
    {
        var lead = CreateLead(form, browser);
        if (await FindAsync(lead.SubmissionKey, cancellationToken) is { } known)
        {
            meter.Repeated();
            return known;
        }

        lead.PrivacyVersion = await ShownVersionAsync(form.PrivacyVersion, cancellationToken);
        lead.Mails.AddRange(mails.For(lead));
        database.Leads.Add(lead);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // A double click: the other request stored it between our question and our insert.
            if (await FindAsync(lead.SubmissionKey, cancellationToken) is { } stored)
            {
                meter.Repeated();
                return stored;
            }

            throw;
        }

        meter.Stored();
        outbox.Raise();
        return lead.Reference;
    }

    public Task<bool> ExistsAsync(string reference, CancellationToken cancellationToken) =>
        database.Leads.AnyAsync(lead => lead.Reference == reference, cancellationToken);

    private Lead CreateLead(InquiryForm form, string browser)
    {
        var reference = LeadReference.Next();
        var name = form.Name!.Trim();
        var school = form.School!.Trim();
        var town = Optional(form.Town);
        var email = form.Email!.Trim();
        return new Lead
        {
            Reference = reference,
            SubmissionKey = SubmissionKey(form, browser),
            Name = name,
            Role = Choice<ContactRole>(form.Role),
            School = school,
            Town = town,
            Email = email,
            Phone = Optional(form.Phone) is { } phone ? PhoneNumber.Normalize(phone) : null,
            Participants = int.TryParse(form.Participants, CultureInfo.InvariantCulture, out var count) ? count : null,
            Place = Choice<PlacePreference>(form.Place),
            WishedStart = InquiryOptions.ParseMonth(form.WishedStart),
            Question = Optional(InquiryRules.Lines(form.Question)),
            SearchText = LeadSearch.Normalize(name, school, town, email, reference),
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
    }

    /// <summary>The version the form was shown with, which may be the one before an upgrade; never one that was made up.</summary>
    private async Task<string> ShownVersionAsync(string? posted, CancellationToken cancellationToken) =>
        posted is not null && posted != privacy.Version
        && await database.PrivacyTexts.AnyAsync(text => text.Version == posted, cancellationToken)
            ? posted
            : privacy.Version;

    private Task<string?> FindAsync(string submissionKey, CancellationToken cancellationToken) => database.Leads
        .Where(lead => lead.SubmissionKey == submissionKey)
        .Select(lead => (string?)lead.Reference)
        .SingleOrDefaultAsync(cancellationToken);

    /// <summary>
    /// A double click, a reload and a step back send the same. Sent again after the text was changed, the form is a new
    /// inquiry: a change must not get lost.
    /// </summary>
    private static string SubmissionKey(InquiryForm form, string browser) =>
        Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { form, browser })));

    private static string? Optional(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static TChoice? Choice<TChoice>(string? value)
        where TChoice : struct, Enum => string.IsNullOrEmpty(value) ? null : Enum.Parse<TChoice>(value);
}
