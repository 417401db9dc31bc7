using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.Mailbox;

/// <summary>A list of mails, by what became of them.</summary>
/// <param name="Key">What an address calls it; null for the first.</param>
/// <param name="Name">In Dutch.</param>
/// <param name="Fates">What became of its mails.</param>
public sealed record MailList(string? Key, string Name, IReadOnlyList<MailFate> Fates)
{
    public static readonly MailList Waiting = new(null, "Te verdelen", [MailFate.Triage]);

    /// <summary>
    /// What nobody needs to look at. Mails of the product itself and those that were taken twice are shown when
    /// somebody asks for them.
    /// </summary>
    public static readonly MailList Aside = new(
        "terzijde", "Terzijde",
        [MailFate.AutomaticReply, MailFate.Bounce, MailFate.NotToSchool, MailFate.SetAside]);

    public static IReadOnlyList<MailList> All { get; } =
        [Waiting, new("bij-aanvragen", "Bij aanvragen", [MailFate.Lead]), Aside];
}

/// <summary>
/// Which mails somebody wants to see. Everything comes from the address; what cannot be read is left out.
/// </summary>
public sealed class MailFilter
{
    [ModelBinder(Name = Addresses.Staff.WorkParameter)]
    public string? ListKey { get; set; }

    /// <summary>The name of what became of them.</summary>
    [ModelBinder(Name = Addresses.Staff.KindParameter)]
    public string? Kind { get; set; }

    /// <summary>The day on which they were taken, such as 2026-12-07.</summary>
    [ModelBinder(Name = Addresses.Staff.DayParameter)]
    public string? Day { get; set; }

    /// <summary>The mailbox from which they were taken.</summary>
    [ModelBinder(Name = Addresses.Staff.MailboxParameter)]
    public string? Mailbox { get; set; }

    [ModelBinder(Name = Addresses.Staff.PageParameter)]
    public string? Page { get; set; }

    public MailFate? Fate => LeadChoices.Parse<MailFate>(Kind);

    public DateOnly? ParsedDay => DutchText.ReadDay(Day);

    /// <summary>The list that is asked for, or the one to which the asked fate belongs.</summary>
    public MailList List => Fate is { } fate
        ? MailList.All.FirstOrDefault(list => list.Fates.Contains(fate)) ?? MailList.Aside
        : MailList.All.FirstOrDefault(list => list.Key == ListKey) ?? MailList.Waiting;

    public bool IsOldestFirst => List == MailList.Waiting;

    public int ParsedPage => Pagination.Parse(Page);

    public IQueryable<InboundMail> Among(IQueryable<InboundMail> mails)
    {
        var (fates, day, mailbox) = (
            Fate is { } fate ? [fate] : List.Fates.ToList(), ParsedDay, Mailbox);
        return mails.Where(mail => fates.Contains(mail.Fate)
            && (day == null || mail.FetchedOn == day) && (mailbox == null || mail.Mailbox == mailbox));
    }

    /// <summary>The address of a page of this list.</summary>
    public string Url(int page) => Addresses.Staff.MailboxWhere(List.Key, Fate?.ToString(), Day, Mailbox, page);
}
