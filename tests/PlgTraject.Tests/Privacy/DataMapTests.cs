using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support.SqlServer;

namespace PlgTraject.Tests.Privacy;

/// <summary>
/// The columns of all tables, because docs/privacy.md explains what is stored about whom. A column that is added fails
/// here until somebody decided what it tells about a person.
/// </summary>
public sealed class DataMapTests
{
    /// <summary>By table: what is about a person who asked, about a member of staff, or about nobody.</summary>
    private static readonly Dictionary<string, string> Map = new()
    {
        ["Leads"] =
            "Id Reference SubmissionKey Name Role School Town Email Phone Participants Place WishedStart Question "
                + "SearchText EmailDomain SenderKey ContentKey Suspicion CreatedAt Month Status StatusSince Version "
                + "PrivacyVersion",
        ["LeadEvents"] = "Id LeadId At Kind Data ActorId ActorName",
        ["OutboxMails"] =
            "Id LeadId Audience MessageId FromAddress FromName ToAddress ToName ReplyToAddress ReplyToName Subject "
                + "TextBody HtmlBody CreatedAt State Attempts NextAttemptAt LeasedUntil LeaseId WaitingSince SentAt "
                + "LastError",
        ["AccountSessions"] = "Key UserId Stamp BeganAt LastSeenAt EndsAt Method Browser",
        ["AuditEntries"] = "Id At Kind Data ActorId ActorName ActorRole About",
        ["AspNetUsers"] =
            "Id UserName NormalizedUserName Email NormalizedEmail EmailConfirmed PasswordHash SecurityStamp "
                + "ConcurrencyStamp PhoneNumber PhoneNumberConfirmed TwoFactorEnabled LockoutEnd LockoutEnabled "
                + "AccessFailedCount DisplayName Role CreatedAt DeactivatedAt SecondStepKey SecondStepUsed "
                + "RecoveryCodes",
        ["AspNetUserClaims"] = "Id UserId ClaimType ClaimValue",
        ["AspNetUserLogins"] = "LoginProvider ProviderKey ProviderDisplayName UserId",
        ["AspNetUserTokens"] = "UserId LoginProvider Name Value",
        ["Erasures"] = "Key At",
        ["RemovedLeads"] = "Month Status Count",
        ["BrochureDownloads"] = "Day Count",
        ["PrivacyTexts"] = "Version Text FirstShownAt",
        ["JobRuns"] = "Name LastRun",
        ["DataProtectionKeys"] = "Id FriendlyName Xml",
    };

    [Fact]
    public void Model_EveryColumn_IsOnTheMap()
    {
        using var database = SqlServerTwin.Open();
        var columns = database.Model.GetEntityTypes().SelectMany(type => type.GetProperties()
            .Select(property => $"{type.GetTableName()}.{property.GetColumnName()}"));

        Assert.Equal(
            Map.SelectMany(table => table.Value.Split(' ').Select(column => $"{table.Key}.{column}"))
                .Order(StringComparer.Ordinal),
            columns.Order(StringComparer.Ordinal));
    }
}
