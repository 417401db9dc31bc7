using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;

namespace PlgTraject.Tests.Support;

/// <summary>Valid entities; a test names only what it is about.</summary>
internal static class TestData
{
    private static int _number;

    /// <param name="with">What else the school told.</param>
    public static Lead Lead(
        string school = "De Regenboog",
        string name = "Zoë van den Bérg",
        string? town = "Utrecht",
        string email = "zoe@regenboog.example",
        LeadStatus status = LeadStatus.New,
        DateTime? createdAt = null,
        string? suspicion = null,
        LeadSource source = LeadSource.Website,
        Func<LeadDetails, LeadDetails>? with = null)
    {
        var number = Interlocked.Increment(ref _number);
        var at = createdAt ?? AppFixture.Start.UtcDateTime;
        var details = new LeadDetails { Name = name, School = school, Town = town, Email = email };
        var lead = Web.Data.Leads.Lead.Create(
            $"PLG-{number:00000}-TEST0", $"{number:D64}", at, with is null ? details : with(details), source);
        if (status == LeadStatus.Suspect)
        {
            lead.HoldBack(suspicion ?? "Gaat over gokken: casino (10)");
        }
        else if (status != LeadStatus.New)
        {
            lead.MoveTo(status, at);
        }

        return lead;
    }

    public static OutboxMail Mail(MailState state = MailState.Sent, string? lastError = null)
    {
        var now = AppFixture.Start.UtcDateTime;
        return new OutboxMail
        {
            Audience = MailAudience.Visitor,
            MessageId = $"{Guid.NewGuid():N}@{TestContent.Programme.Provider.Domain}",
            FromAddress = TestContent.Programme.Contact.Email,
            FromName = TestContent.Programme.Provider.Name,
            ToAddress = "zoe@regenboog.example",
            ToName = "",
            Subject = "We hebben je vraag ontvangen",
            TextBody = "Bedankt",
            HtmlBody = "<p>Bedankt</p>",
            CreatedAt = now,
            NextAttemptAt = now,
            WaitingSince = now,
            State = state,
            SentAt = state == MailState.Sent ? now : null,
            Attempts = 1,
            LastError = lastError,
        };
    }
}
