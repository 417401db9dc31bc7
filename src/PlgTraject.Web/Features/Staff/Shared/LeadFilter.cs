using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.Shared;

/// <summary>
/// Which leads somebody wants to see. Everything comes from the address, so that a view can be shared.
/// </summary>
public sealed class LeadFilter
{
    /// <summary>Words to look for; all of them must occur.</summary>
    [FromQuery(Name = Addresses.Staff.WordsParameter)]
    public string? Search { get; set; }

    /// <summary>Name of a <see cref="LeadStatus"/>; anything else shows every status.</summary>
    [FromQuery(Name = Addresses.Staff.StatusParameter)]
    public string? Status { get; set; }

    /// <summary>Page number, from 1; anything else is the first.</summary>
    [FromQuery(Name = Addresses.Staff.PageParameter)]
    public string? Page { get; set; }

    /// <summary>
    /// <see cref="Addresses.Staff.RefusedMail"/> for leads with a parked mail; anything else shows all.
    /// </summary>
    [FromQuery(Name = Addresses.Staff.MailParameter)]
    public string? Mail { get; set; }

    /// <summary>Key of one of the <see cref="LeadWorkViews"/>; anything else shows all leads.</summary>
    [FromQuery(Name = Addresses.Staff.WorkParameter)]
    public string? Work { get; set; }

    public LeadWorkViews.Row? ParsedWork => LeadWorkViews.Parse(Work);

    public bool IsForRefusedMail => Mail == Addresses.Staff.RefusedMail;

    public LeadStatus? ParsedStatus => LeadStatuses.Parse(Status);

    public int ParsedPage => Pagination.Parse(Page);

    public bool IsSearching => Words.Any();

    /// <summary>
    /// The leads in which all of the words occur, that are in the list of work and have a parked mail if that is asked.
    /// </summary>
    /// <param name="leads">Where to look.</param>
    /// <param name="me">The account of the colleague who asks.</param>
    public IQueryable<Lead> Among(IQueryable<Lead> leads, string me) => Words.Aggregate(
        OfMail(ParsedWork is { } work ? work.Among(leads, me) : leads),
        (found, word) => found.Where(lead => lead.SearchText.Contains(word)));

    /// <summary>The address of the list with this search and this list of work.</summary>
    public string Url(LeadStatus? status, int page = 1) => Addresses.Staff.LeadsWhere(
        Search, status?.ToString(), page, IsForRefusedMail ? Addresses.Staff.RefusedMail : null, ParsedWork?.Key);

    /// <summary>The same address with another list of work, or with all leads.</summary>
    public string UrlOf(LeadWorkViews.Row? work) => Addresses.Staff.LeadsWhere(
        Search, ParsedStatus?.ToString(), mail: IsForRefusedMail ? Addresses.Staff.RefusedMail : null, work: work?.Key);

    /// <summary>The same address without the words.</summary>
    public string UrlWithoutWords => new LeadFilter { Mail = Mail, Work = Work }.Url(ParsedStatus);

    /// <summary>The same address with leads without a parked mail too.</summary>
    public string UrlWithAnyMail => new LeadFilter { Search = Search, Work = Work }.Url(ParsedStatus);

    /// <summary>The address of the quarantine with this search.</summary>
    public string QuarantineUrl => Addresses.Staff.QuarantineWhere(Search);

    /// <summary>
    /// The words in the form in which text for searching is stored, eight at most: the longest, which tell most.
    /// </summary>
    private IEnumerable<string> Words =>
        SearchText.Wanted(LeadReference.ReadIn(Search)).OrderByDescending(word => word.Length).Take(8);

    private IQueryable<Lead> OfMail(IQueryable<Lead> leads) => IsForRefusedMail
        ? leads.Where(lead => lead.Mails.Any(mail => mail.State == MailState.Parked))
        : leads;
}
