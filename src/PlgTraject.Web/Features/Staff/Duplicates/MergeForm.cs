using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Leads.Duplicates;

namespace PlgTraject.Web.Features.Staff.Duplicates;

/// <summary>What a colleague chooses before two leads are merged.</summary>
public sealed class MergeForm
{
    /// <summary>What is posted for the value of the lead that goes into the other.</summary>
    public const string OfFrom = "andere";

    /// <summary>For the name of a property, <see cref="OfFrom"/> or anything else.</summary>
    public Dictionary<string, string?> Choices { get; set; } = [];

    /// <summary>The versions of the leads that were looked at.</summary>
    public int KeptVersion { get; set; }

    public int FromVersion { get; set; }

    public bool IsOfFrom(string property) => Choices.GetValueOrDefault(property) == OfFrom;
}

/// <summary>The page that shows what two leads become.</summary>
/// <param name="Kept">The lead that stays.</param>
/// <param name="From">The lead that goes into it.</param>
/// <param name="Arrived">When the school first asked, in UTC.</param>
/// <param name="Moves">What goes along, counted in Dutch words.</param>
/// <param name="Choices">What the two have in common, differ in, or only one has.</param>
/// <param name="Form">What was chosen.</param>
/// <param name="IsChanged">Whether one of the two was changed since it was looked at.</param>
public sealed record MergePage(
    MergeSide Kept, MergeSide From, DateTime Arrived, IReadOnlyList<string> Moves, IReadOnlyList<MergeChoice> Choices,
    MergeForm Form, bool IsChanged)
{
    /// <param name="preview">What the two become.</param>
    /// <param name="form">What was chosen before; null the first time.</param>
    /// <param name="nameOf">Gives the name of a colleague for the key of the account.</param>
    public static MergePage Of(MergePreview preview, MergeForm? form, Func<string, string?> nameOf)
    {
        var (kept, from) = (preview.Kept, preview.From);
        var isChanged = form is not null && (form.KeptVersion != kept.Version || form.FromVersion != from.Version);
        // The conversation that got further says more, unless somebody chose already.
        form ??= new MergeForm
        {
            Choices =
            {
                [nameof(Lead.Status)] = LeadStatuses.Of(kept.Status).IsOpen && from.Status > kept.Status
                    && from.Status != LeadStatus.Lost ? MergeForm.OfFrom : null,
            },
        };
        (form.KeptVersion, form.FromVersion) = (kept.Version, from.Version);
        return new MergePage(
            MergeSide.Of(kept), MergeSide.Of(from), preview.ArrivedAt, preview.Moves,
            [
                .. preview.Fields.Where(field => field.Mine is not null || field.Theirs is not null)
                    .Select(field => new MergeChoice(
                        field.Row.Property, field.Row.Name, Words(field, field.Mine), Words(field, field.Theirs))),
                new MergeChoice(
                    nameof(Lead.Status), "Status", LeadStatuses.NameOf(kept.Status),
                    LeadStatuses.NameOf(from.Status)),
                new MergeChoice(nameof(Lead.OwnerId), "Eigenaar", Name(kept.OwnerId), Name(from.OwnerId)),
            ],
            form, isChanged);

        string? Name(string? account) => account is null ? null : nameOf(account);
    }

    private static string? Words(MergeField field, string? text) => text is null ? null : field.InWords(text);
}

/// <summary>One of the two leads.</summary>
public sealed record MergeSide(string Reference, string School, DateTime ArrivedAt)
{
    public static MergeSide Of(Lead lead) => new(lead.Reference, lead.School, lead.ArrivedAt);
}

/// <summary>Something that is known of both leads, or of one.</summary>
/// <param name="Property">The property of <see cref="Lead"/>.</param>
/// <param name="Name">What it is, in Dutch.</param>
/// <param name="Mine">What the lead that stays has, in words, or null.</param>
/// <param name="Theirs">What the lead that goes into it has, or null.</param>
public sealed record MergeChoice(string Property, string Name, string? Mine, string? Theirs)
{
    /// <summary>Whether both say something, and not the same.</summary>
    public bool IsOpen => Mine is not null && Theirs is not null && Mine != Theirs;
}
