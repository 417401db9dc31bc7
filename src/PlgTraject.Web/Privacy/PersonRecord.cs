namespace PlgTraject.Web.Privacy;

/// <summary>What there is about an address.</summary>
public sealed class PersonRecord
{
    public required string Email { get; init; }

    /// <summary>The leads sent with this address, oldest first.</summary>
    public required IReadOnlyList<PersonLead> Leads { get; init; }

    /// <summary>The account with this address, if there is one.</summary>
    public required PersonAccount? Account { get; init; }

    /// <summary>Mails to this address that are about no lead: those about an account.</summary>
    public required int OtherMails { get; init; }

    /// <summary>Lines of the audit log about these leads or of this account.</summary>
    public required int AuditEntries { get; init; }

    /// <summary>References of leads of others in whose question the address stands. What becomes of those is for a person to say.</summary>
    public required IReadOnlyList<string> Mentions { get; init; }

    public bool IsNothing => Leads.Count + OtherMails + AuditEntries == 0 && Account is null;

    /// <summary>An account in use stays: it must be switched off first.</summary>
    public bool KeepsAccount => Account is { DeactivatedAt: null };
}
