using PlgTraject.Web.Access;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Leads.Absences;
using PlgTraject.Web.Leads.Answering;
using PlgTraject.Web.Leads.Duplicates;
using PlgTraject.Web.Leads.Inbound;
using PlgTraject.Web.Mail;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Tests.Data.Events;

/// <summary>An event is stored once and read for years: it must come back as it was, under the name it had.</summary>
public sealed class EventTypesTests
{
    /// <summary>Names that stand in databases. One that is renamed or removed fails here; a new one is added.</summary>
    private static readonly string[] Stored =
    [
        "AbsenceEnded", "AbsencePlanned",
        "AccessRestored", "AnswerFound", "AutomaticReplyReceived", "ColleagueMailReceived", "LeadMadeOfMail",
        "MailBounced", "MailMovedAway", "MailPlaced", "MailRead", "MailSetAside", "MailTakenUp", "SchoolMailReceived",
        "AccountCreated", "AccountDeactivated", "AccountReactivated", "AnsweredOutside",
        "AnswerMailed", "AnswerSubmitted", "AnswerTakenBack", "AnswerWithdrawn", "CurrentPasswordWrong",
        "ErasureNotConfirmed", "ErasureRepeated", "Invited", "InvitationAccepted", "LeadAddedByHand", "LeadAssigned",
        "LeadDetailsChanged", "LeadRead", "LeadRemoved", "LeadsExported", "LeadsMerged", "LeadStatusMoved",
        "MergeUndone",
        "MailSentAgain", "NoteChanged", "NoteRemoved", "NoteWritten", "OpenIdLinked",
        "PasswordChanged", "PasswordReset", "PasswordResetAsked", "PersonErased", "PersonExported", "PersonLookedUp",
        "RecoveryCodesMade", "RefusedAnswerTakenUp", "RefusedMailsSentAgain",
        "RetentionApplied", "RoleChanged", "SchoolContacted",
        "SecondStepRemoved", "SecondStepSwitchedOff", "SecondStepSwitchedOn", "SessionsEnded", "SignedIn", "SignedOut",
        "SignInFailed", "SuspectDeleted", "SuspectReleased", "TaskAdded", "TaskFinished", "TaskReopened",
        "TemplateRemoved", "TemplateSaved",
    ];

    private static readonly DateTime Moment = new(2026, 12, 7, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>The kinds that can be an answer to a school. No other kind stops the clock of a lead.</summary>
    private static readonly string[] Answers = ["AnswerFound", "AnswerMailed", "AnsweredOutside", "SchoolContacted"];

    private static readonly Event[] Examples =
    [
        new SignedIn(), new SignedIn(new CodeUse(3)), new SignedIn(WithOpenId: true),
        new SignInFailed(SignInFault.WrongCode), new CurrentPasswordWrong(AtSecondStep: true),
        new Invited(StaffRole.Reader), new Invited(),
        new RoleChanged(StaffRole.Reader, StaffRole.Administrator), new SessionsEnded(4),
        new SessionsEnded(IsOne: true), new SessionsEnded(), new PasswordResetAsked(WithoutMail: true),
        new LeadStatusMoved(LeadStatus.New, LeadStatus.Won), new LeadRemoved(30, new DateOnly(2026, 12, 7)),
        new PersonErased(KeptCounts.Sum([new KeptCount(new LeadKind(), 1), new KeptCount(new MailKind(), 0)])),
        new RetentionApplied(KeptCounts.Sum([new KeptCount(new LeadKind(), 5), new KeptCount(new MailKind(), 6)])),
        new LeadStatusMoved(LeadStatus.Offer, LeadStatus.Lost, LostReason.Price), new LeadAssigned(null, "a1"),
        new AnsweredOutside(AnswerWay.Mail, Moment, "Gemaild"), new AnswerWithdrawn(7), new NoteWritten("Kort"),
        new SchoolContacted(ContactWay.Call, ContactOutcome.Spoke, Moment, "Gebeld"), new NoteChanged(7, "Lang"),
        new NoteRemoved(7), new TaskAdded("Bellen", new DateOnly(2026, 12, 7)), new TaskFinished("Bellen"),
        new AbsencePlanned(new DateOnly(2026, 12, 7), new DateOnly(2026, 12, 18), "a1"),
        new AbsenceEnded(new DateOnly(2026, 12, 7), new DateOnly(2026, 12, 7)),
        new TaskReopened("Bellen"), new LeadsExported(2), new OpenIdLinked("Entra ID"),
        new SecondStepSwitchedOff(new CodeUse()), new RefusedMailsSentAgain(3),
        new AnswerMailed(7, Moment), new RefusedAnswerTakenUp("a@b.example"),
        new AnswerFound(7, Moment), new AutomaticReplyReceived(7, Moment), new ColleagueMailReceived(7, Moment),
        new LeadMadeOfMail(7), new MailBounced(7, Moment, 8), new MailMovedAway(3, 7, "PLG-1"), new MailPlaced(7),
        new MailRead(7),
        new MailSetAside(7, "Reclame"), new MailTakenUp(7), new SchoolMailReceived(7, Moment),
        new TemplateSaved("Eerste antwoord"), new TemplateRemoved("Eerste antwoord"),
        new LeadAddedByHand(LeadSource.Phone),
        new LeadsMerged("PLG-1"), new MergeUndone("PLG-1"),
        new LeadDetailsChanged([new FieldChange("Phone", null, "+31612345678"), new FieldChange("Town", "Ede")]),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Examples.Length)];

    [Fact]
    public void Kinds_Always_AreThoseThatAreStored() =>
        Assert.Equal(
            Stored.Order(StringComparer.Ordinal), EventTypes.All.Select(one => one.Kind).Order(StringComparer.Ordinal));

    [Fact]
    public void Kinds_Any_FitTheirColumnAndHaveWordsOfTheirOwn()
    {
        Assert.All(EventTypes.All, one => Assert.InRange(one.Kind.Length, 1, StoredEvent.KindMaxLength));
        Assert.Equal(EventTypes.All.Count, EventTypes.All.Select(one => one.Title).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Read_WhatWasWritten_IsTheSame(int number)
    {
        var (kind, data) = (EventTypes.KindOf(Examples[number]), EventTypes.Write(Examples[number]));

        var read = EventTypes.Read(kind, data);

        Assert.Equal(Examples[number].GetType(), read.GetType());
        Assert.Equal((Examples[number].Title, Examples[number].Detail), (read.Title, read.Detail));
        Assert.Equal(Examples[number].Written, read.Written);
    }

    [Fact]
    public void Kinds_ThatCanBeAnAnswer_AreTheseAlone() => Assert.Equal(
        Answers,
        typeof(Event).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(ILeadAnswer)) && type.IsClass)
            .Select(type => type.Name).Except([nameof(LeadEvent)]).Order(StringComparer.Ordinal));

    /// <summary>The audit log holds nothing that somebody typed about a person.</summary>
    [Theory]
    [MemberData(nameof(Numbers))]
    public void ForAudit_Any_HoldsNothingWritten(int number) => Assert.True(
        Examples[number].Written is not { } written
            || EventTypes.Write(Examples[number].ForAudit)?.Contains(written, StringComparison.Ordinal) != true);

    /// <summary>Every cause of a refused guess has words, or showing it would fail.</summary>
    [Fact]
    public void SignInFailed_EveryFault_HasWords() =>
        Assert.All(Enum.GetValues<SignInFault>(), fault => Assert.NotEmpty(new SignInFailed(fault).Detail));

    [Fact]
    public void Write_NoWords_AreStored() =>
        Assert.Equal(
            """{"From":"New","To":"Won"}""", EventTypes.Write(new LeadStatusMoved(LeadStatus.New, LeadStatus.Won)));

    [Fact]
    public void Read_OfALaterVersion_ShowsItsName()
    {
        var unknown = EventTypes.Read("OfferAccepted", """{"Version":2}""");

        Assert.Equal(("OfferAccepted", null), (unknown.Title, unknown.Detail));
    }

    [Theory]
    [InlineData("gewist", "gewist")]
    [InlineData("{\"To\":\"Ergens\"}", null)]
    [InlineData("geen json", null)]
    public void Read_ErasedOrUnreadable_StillSaysWhatItWas(string data, string? detail)
    {
        var found = EventTypes.Read(nameof(LeadStatusMoved), data);

        Assert.Equal(("Status gewijzigd", detail), (found.Title, found.Detail));
    }
}
