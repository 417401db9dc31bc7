using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Leads.Absences;
using PlgTraject.Web.Leads.Reply;

namespace PlgTraject.Web.Features.Staff.Shared.Lists;

/// <summary>
/// What can be asked of a list of leads, one row for each, in the order in which an address has them. A new one is a
/// row here: its field in the form of a list, links, hidden fields, saved views and the file follow.
/// </summary>
public static class LeadFilterParameters
{
    public static IReadOnlyList<LeadFilterParameter> All { get; } =
    [
        new(Addresses.Staff.WorkParameter)
        {
            Read = text => LeadWorkViews.Parse(text)?.Key,
            Among = (leads, key, asker) => LeadWorkViews.Parse(key)!.Among(leads, asker.Me),
        },
        new(Addresses.Staff.WordsParameter) { Among = (leads, words, _) => AmongWords(leads, words) },
        new(Addresses.Staff.StatusParameter)
        {
            Read = text => LeadStatuses.Parse(text)?.ToString(),
            Among = (leads, name, _) =>
            {
                var status = LeadStatuses.Parse(name);
                return leads.Where(lead => lead.Status == status);
            },
        },
        new(Addresses.Staff.FirstDayParameter)
        {
            Title = "Ontvangen vanaf",
            Kind = LeadFilterField.Day,
            Read = Day,
            Among = (leads, day, _) =>
            {
                var from = DutchText.StartOfDay(DutchText.ReadDay(day)!.Value);
                return leads.Where(lead => lead.ArrivedAt >= from);
            },
        },
        new(Addresses.Staff.LastDayParameter)
        {
            Title = "Ontvangen tot en met",
            Kind = LeadFilterField.Day,
            Read = Day,
            Among = (leads, day, _) =>
            {
                var until = DutchText.StartOfDay(DutchText.ReadDay(day)!.Value.AddDays(1));
                return leads.Where(lead => lead.ArrivedAt < until);
            },
        },
        new(Addresses.Staff.SourceParameter)
        {
            Title = "Bron",
            Choices = _ => Named<LeadSource>(LeadChoices.NameOf),
            Read = text => LeadChoices.Parse<LeadSource>(text)?.ToString(),
            Among = (leads, name, _) =>
            {
                var source = LeadChoices.Parse<LeadSource>(name);
                return leads.Where(lead => lead.Source == source);
            },
        },
        new(Addresses.Staff.OwnerParameter)
        {
            Title = "Eigenaar",
            Choices = colleagues =>
            [
                new(Addresses.Staff.Myself, "ik"), new(Addresses.Staff.Nobody, "niemand"), .. colleagues,
            ],
            Among = (leads, owner, asker) =>
            {
                var id = owner switch
                {
                    Addresses.Staff.Nobody => null,
                    Addresses.Staff.Myself => asker.Me.Id,
                    _ => owner,
                };
                return leads.Where(lead => lead.OwnerId == id);
            },
        },
        new(Addresses.Staff.AnsweredByParameter)
        {
            Title = "Beantwoord door",
            Choices = colleagues => [new(Addresses.Staff.Nobody, "een onbekende collega"), .. colleagues],
            Among = (leads, account, _) => account == Addresses.Staff.Nobody
                ? leads.Where(lead => lead.AnsweredAt != null && lead.AnsweredById == null)
                : leads.Where(lead => lead.AnsweredById == account),
        },
        new(Addresses.Staff.TownParameter)
        {
            Title = "Plaats",
            Among = (leads, town, _) =>
            {
                var key = Lead.TownKeyOf(town);
                return leads.Where(lead => lead.TownKey == key);
            },
        },
        new(Addresses.Staff.ReplyParameter)
        {
            Title = "Antwoord",
            Choices = _ => [.. ReplyStates.All.Select(row => new FieldOption(row.State.ToString(), row.Name))],
            Read = text => LeadChoices.Parse<ReplyState>(text)?.ToString(),
            Among = (leads, name, asker) => leads.Where(asker.Reply.IsIn(LeadChoices.Parse<ReplyState>(name)!.Value)),
        },
        new(Addresses.Staff.LostReasonParameter)
        {
            Title = "Waarom niet",
            Choices = _ => [.. Named<LostReason>(LeadChoices.NameOf), new(Addresses.Staff.NoReason, "niet vastgelegd")],
            Read = text => text == Addresses.Staff.NoReason ? text : LeadChoices.Parse<LostReason>(text)?.ToString(),
            Among = (leads, name, _) =>
            {
                var reason = LeadChoices.Parse<LostReason>(name);
                return leads.Where(lead => lead.LostReason == reason && lead.Status == LeadStatus.Lost);
            },
        },
        new(Addresses.Staff.MailParameter)
        {
            Title = "Mail",
            Choices = _ => [new(Addresses.Staff.RefusedMail, "geweigerd")],
            Read = text => text == Addresses.Staff.RefusedMail ? text : null,
            Among = (leads, _, _) => leads.Where(lead => lead.Mails.Any(mail => mail.State == MailState.Parked)),
        },
        new(Addresses.Staff.OrderParameter) { Read = text => LeadOrders.NameOf(LeadOrders.Parse(text)) },
        new(Addresses.Staff.PageParameter)
        {
            Read = text => Pagination.Parse(text) is > 1 and var page ? $"{page}" : null,
        },
    ];

    /// <summary>Those that have a field in the form of a list.</summary>
    public static IReadOnlyList<LeadFilterParameter> Fields { get; } =
        [.. All.Where(parameter => parameter.Title is not null)];

    /// <summary>
    /// The words in the form in which text for searching is stored, eight at most: the longest, which tell most.
    /// </summary>
    public static IEnumerable<string> Words(string? search) =>
        SearchText.Wanted(LeadReference.ReadIn(search)).OrderByDescending(word => word.Length).Take(8);

    public static IQueryable<Lead> AmongWords(IQueryable<Lead> leads, string search) => Words(search).Aggregate(
        leads, (found, word) => found.Where(lead => lead.SearchText.Contains(word)));

    private static string? Day(string text) => DutchText.ReadDay(text)?.ToString("O", DutchText.Culture);

    private static IReadOnlyList<FieldOption> Named<T>(Func<T, string> nameOf)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new FieldOption(value.ToString(), nameOf(value)))];
}

/// <summary>Something that can be asked of a list of leads.</summary>
/// <param name="Name">What an address calls it.</param>
public sealed record LeadFilterParameter(string Name)
{
    /// <summary>What the page calls it; null for what the page shows in tabs, in the search or in the table.</summary>
    public string? Title { get; init; }

    /// <summary>Makes what was typed as an address has it; null when it cannot be read.</summary>
    public Func<string, string?> Read { get; init; } = text => text;

    public LeadFilterField Kind { get; init; }

    /// <summary>The values to choose from, of which some are accounts; null for what is typed.</summary>
    public Func<IReadOnlyList<FieldOption>, IReadOnlyList<FieldOption>>? Choices { get; init; }

    /// <summary>Chooses leads by a value; null when it chooses none.</summary>
    public Func<IQueryable<Lead>, string, LeadFilterAsker, IQueryable<Lead>>? Among { get; init; }

    /// <summary>Says a value in Dutch.</summary>
    /// <param name="value">A value as an address has it.</param>
    /// <param name="colleagues">The accounts.</param>
    public string Say(string value, IReadOnlyList<FieldOption> colleagues) =>
        Kind == LeadFilterField.Day ? DutchText.Date(DutchText.ReadDay(value)!.Value)
        : Choices is null ? value
        : Choices(colleagues).FirstOrDefault(choice => choice.Value == value)?.Text ?? "onbekend";

    internal string? ReadText(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : Read(typed);
}

/// <summary>What the field of a parameter looks like, unless it has values to choose from.</summary>
public enum LeadFilterField
{
    Text,
    Day,
}

/// <summary>Who asks for leads.</summary>
/// <param name="Me">The colleague.</param>
/// <param name="Reply">Tells how far the answers are at this moment.</param>
public sealed record LeadFilterAsker(LeadViewer Me, ReplyClock Reply);
