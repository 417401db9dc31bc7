using FluentValidation;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Staff.Shared.Lists;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.Leads;

/// <summary>The name under which a colleague keeps a list.</summary>
public class SavedViewForm
{
    public string? Name { get; set; }
}

public sealed class SavedViewFormValidator : AbstractValidator<SavedViewForm>
{
    public SavedViewFormValidator() => RuleFor(form => form.Name).Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Geef de lijst een naam")
        .OneLine("de naam", SavedView.NameMaxLength);
}

/// <summary>The page on which a list is kept, or gets another name.</summary>
public sealed class SavedViewModel : SavedViewForm
{
    /// <summary>Null for a list that is not kept yet.</summary>
    public long? Id { get; init; }

    public required LeadFilter Filter { get; init; }

    /// <summary>What the list chooses, in words.</summary>
    public required string InWords { get; init; }
}

/// <summary>A list that a colleague keeps, as a link.</summary>
public sealed record SavedViewLink(long Id, string Name, LeadFilter Filter);

/// <summary>What the list says after a change of one's own lists.</summary>
public static class SavedViewNotices
{
    public static Notice Saved(string name) => Notice.Success($"De lijst staat nu bij je eigen lijsten: {name}.");

    public static Notice Renamed(string name) => Notice.Success($"De lijst heet nu {name}.");

    public static Notice Removed(string name) =>
        Notice.Success($"De lijst {name} is weggehaald. De aanvragen blijven.");
}
