using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Features.Staff.Shared.Details;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.ContactDetails;

/// <summary>The contact details of a lead, and what they were when the form was opened.</summary>
public sealed class ContactForm : LeadForm
{
    /// <summary>All that a school tells but its question, which stays as the school asked it.</summary>
    public static readonly IReadOnlyList<string> Fields =
        [.. LeadFacts.Told.Select(row => row.Property).Where(property => property != nameof(Lead.Question))];

    public LeadForm Was { get; set; } = new();
}

public sealed class ContactFormValidator(LeadFieldChoices choices) : ContactFormValidator<ContactForm>(choices)
{
    protected override bool MayStay(ContactForm form, string property) =>
        form.Typed(property) == form.Was.Typed(property);
}

/// <summary>The page on which contact details are corrected.</summary>
/// <param name="Reference">The lead.</param>
/// <param name="School">The school as it is stored.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Conflicts">What a colleague changed meanwhile in another way.</param>
public sealed record ContactPage(
    string Reference, string School, ContactForm Form, IReadOnlyList<FieldConflict> Conflicts);
