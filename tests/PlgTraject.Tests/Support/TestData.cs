using PlgTraject.Web.Content;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;

namespace PlgTraject.Tests.Support;

/// <summary>Valid entities; a test names only what it is about.</summary>
internal static class TestData
{
    private static int _number;

    public static Lead Lead(
        string school = "De Regenboog",
        string name = "Zoë van den Bérg",
        string? town = "Utrecht",
        string email = "zoe@regenboog.example",
        LeadStatus status = LeadStatus.New,
        DateTime? createdAt = null)
    {
        var number = Interlocked.Increment(ref _number);
        var reference = $"PLG-{number:00000}-TEST0";
        return new Lead
        {
            Reference = reference,
            SubmissionKey = $"{number:D64}",
            Name = name,
            School = school,
            Town = town,
            Email = email,
            SearchText = LeadSearch.Normalize(name, school, town, email, reference),
            CreatedAt = createdAt ?? AppFixture.Start.UtcDateTime,
            Status = status,
        };
    }

    public static OutboxMail Mail(MailState state = MailState.Sent, string? lastError = null)
    {
        var now = AppFixture.Start.UtcDateTime;
        return new OutboxMail
        {
            Audience = MailAudience.Visitor,
            MessageId = $"{Guid.NewGuid():N}@academica-group.com",
            FromAddress = "info@academica-group.com",
            FromName = "Academica",
            ToAddress = "zoe@regenboog.example",
            ToName = "",
            Subject = "We hebben je vraag ontvangen",
            TextBody = "Bedankt",
            HtmlBody = "<p>Bedankt</p>",
            CreatedAt = now,
            NextAttemptAt = now,
            State = state,
            SentAt = state == MailState.Sent ? now : null,
            Attempts = 1,
            LastError = lastError,
        };
    }
}
