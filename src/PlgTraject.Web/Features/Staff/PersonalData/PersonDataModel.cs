using System.ComponentModel.DataAnnotations;
using FluentValidation;
using PlgTraject.Web.Access.Accounts;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Staff.PersonalData;

/// <summary>What is kept of a person, and the field that confirms that it must be erased.</summary>
public sealed class PersonDataModel(PersonRecord person)
{
    private readonly PersonAccount _account = person.Part<PersonAccount>();

    public string Email => person.Email;

    public bool IsNothing => person.IsNothing;

    public bool MayBeErased => person.MayBeErased;

    public IReadOnlyList<PersonLead> Leads { get; } = person.Part<PersonLeads>().Leads;

    /// <summary>References of leads of others in whose question the address stands.</summary>
    public IReadOnlyList<string> Mentions { get; } = person.Part<PersonLeads>().Mentions;

    /// <summary>Other addresses that reach the same mailbox, each to be looked up by itself.</summary>
    public IReadOnlyList<string> MaybeAlso { get; } = person.Part<PersonLeads>().MaybeAlso;

    public int Mails => Leads.Sum(lead => lead.Mails) + _account.Mails;

    public int AuditEntries => person.AuditEntries;

    public AccountRow? Account { get; } = person.Part<PersonAccount>().Account is { } account
        ? new AccountRow(account.Id, account.DisplayName, account.Role)
        : null;

    /// <summary>Whether the account stays, with the mails about it, because it is in use.</summary>
    public bool KeepsAccount => _account.IsKept;

    public string? Confirmation { get; init; }

    /// <summary>The account of the person.</summary>
    public sealed record AccountRow(string Id, string Name, StaffRole Role);
}

/// <summary>A lead, and the field that confirms that it must be erased.</summary>
/// <param name="Lead">The lead.</param>
/// <param name="Merged">Those that were merged with it, which go too.</param>
public sealed record EraseLeadModel(PersonLead Lead, IReadOnlyList<PersonLead> Merged)
{
    public string? Confirmation { get; init; }
}

/// <summary>The address of the person whose data is looked for, typed once more to have it erased.</summary>
public sealed class PersonForm
{
    [DataType(DataType.EmailAddress)]
    public string? Email { get; set; }

    [DataType(DataType.EmailAddress)]
    public string? Confirmation { get; set; }
}

public sealed class PersonFormValidator : AbstractValidator<PersonForm>
{
    public PersonFormValidator() => RuleFor(form => form.Email).Cascade(CascadeMode.Stop)
        .Email("Vul het e-mailadres van de persoon in");
}
