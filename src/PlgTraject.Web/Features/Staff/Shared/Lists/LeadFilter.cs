using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Leads.Absences;
using PlgTraject.Web.Leads.Reply;

namespace PlgTraject.Web.Features.Staff.Shared.Lists;

/// <summary>
/// Which leads somebody wants to see, and in which order. Everything comes from the address, so that a view can be
/// shared: the parameters are the rows of <see cref="LeadFilterParameters"/>. What cannot be read is left out.
/// </summary>
[ModelBinder<LeadFilterBinder>]
public sealed class LeadFilter
{
    private readonly Dictionary<string, string> _values;

    private LeadFilter(Dictionary<string, string> values) => _values = values;

    /// <param name="typed">Gives what was typed for a parameter, or null.</param>
    public static LeadFilter Of(Func<string, string?> typed) => new(LeadFilterParameters.All
        .Select(parameter => (parameter.Name, Value: parameter.ReadText(typed(parameter.Name))))
        .Where(one => one.Value is not null)
        .ToDictionary(one => one.Name, one => one.Value!));

    /// <summary>Reads what <see cref="Query"/> wrote. What the product does not know any more is left out.</summary>
    public static LeadFilter OfQuery(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return Of(name => values.TryGetValue(name, out var value) ? CleanText.Line(value) : null);
    }

    /// <summary>The value of a parameter in the form in which an address has it; null when it is not there.</summary>
    public string? this[string parameter] => _values.GetValueOrDefault(parameter);

    public string? Search => this[Addresses.Staff.WordsParameter];

    public bool IsSearching => LeadFilterParameters.Words(Search).Any();

    public LeadStatus? Status => LeadStatuses.Parse(this[Addresses.Staff.StatusParameter]);

    public LeadWorkViews.Row? Work => LeadWorkViews.Parse(this[Addresses.Staff.WorkParameter]);

    public int Page => Pagination.Parse(this[Addresses.Staff.PageParameter]);

    public LeadOrder Order => LeadOrders.Parse(this[Addresses.Staff.OrderParameter]);

    /// <summary>What is asked besides list of work, words and status.</summary>
    public IEnumerable<LeadFilterParameter> Asked =>
        LeadFilterParameters.Fields.Where(parameter => _values.ContainsKey(parameter.Name));

    /// <summary>The parameters that have a value, in the order of <see cref="LeadFilterParameters"/>.</summary>
    public IEnumerable<(string Name, string? Value)> Values =>
        from parameter in LeadFilterParameters.All
        where _values.ContainsKey(parameter.Name)
        select (parameter.Name, (string?)_values[parameter.Name]);

    /// <summary>The same, but for some parameters: for a form that has fields of its own for those.</summary>
    public IEnumerable<(string Name, string? Value)> ValuesBut(params IEnumerable<string> names) =>
        Values.Where(one => !names.Contains(one.Name));

    /// <summary>The address of this list.</summary>
    public string Url => Addresses.Staff.LeadsWhere(Values);

    /// <summary>What is asked, without the page, to be kept and read by <see cref="OfQuery"/>.</summary>
    public string Query => QueryOf(ValuesBut(Addresses.Staff.PageParameter));

    /// <summary>The same with the page.</summary>
    public string QueryWithPage => QueryOf(Values);

    /// <summary>The address of this list as a file.</summary>
    public string FileUrl => Addresses.Staff.LeadsFileWhere(ValuesBut(Addresses.Staff.PageParameter));

    /// <summary>The address of the quarantine with this search.</summary>
    public string QuarantineUrl => Addresses.Staff.QuarantineWhere(Search);

    /// <summary>This filter with another value of a parameter, or without it. It begins at the first page.</summary>
    public LeadFilter With(string parameter, string? value) =>
        Of(name => name == parameter ? value : name == Addresses.Staff.PageParameter ? null : this[name]);

    /// <summary>This filter without what <see cref="Asked"/> tells.</summary>
    public LeadFilter WithoutAsked() => Asked.Aggregate(this, (filter, one) => filter.With(one.Name, null));

    /// <summary>
    /// The list as it is sorted by a column: the other way when it is sorted by that column already.
    /// </summary>
    public LeadFilter SortedBy(string key) => With(
        Addresses.Staff.OrderParameter,
        LeadOrders.NameOf(Order with { Key = key, IsDown = Order.Key == key && !Order.IsDown }));

    /// <summary>
    /// The leads that fit, whatever their status. How many there are of each status is shown beside the list.
    /// </summary>
    public IQueryable<Lead> AmongAnyStatus(IQueryable<Lead> leads, LeadViewer me, ReplyClock reply) =>
        With(Addresses.Staff.StatusParameter, null).Among(leads, me, reply);

    /// <summary>The leads that fit.</summary>
    /// <param name="leads">Where to look.</param>
    /// <param name="me">The colleague who asks.</param>
    /// <param name="reply">Tells how far the answers are.</param>
    public IQueryable<Lead> Among(IQueryable<Lead> leads, LeadViewer me, ReplyClock reply) => LeadFilterParameters.All
        .Where(parameter => parameter.Among is not null && _values.ContainsKey(parameter.Name))
        .Aggregate(leads, (found, parameter) =>
            parameter.Among!(found, _values[parameter.Name], new LeadFilterAsker(me, reply)));

    private static string QueryOf(IEnumerable<(string Name, string? Value)> values) => QueryString.Create(
        values.Select(one => KeyValuePair.Create(one.Name, one.Value))).ToString().TrimStart('?');

    /// <summary>The leads in which all of the words occur, whatever else is asked.</summary>
    public IQueryable<Lead> AmongWords(IQueryable<Lead> leads) =>
        LeadFilterParameters.AmongWords(leads, Search ?? "");
}

/// <summary>Reads a filter from an address, or from the hidden fields of a form.</summary>
public sealed class LeadFilterBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        bindingContext.Result = ModelBindingResult.Success(LeadFilter.Of(
            name => CleanText.Line(bindingContext.ValueProvider.GetValue(name).FirstValue)));
        return Task.CompletedTask;
    }
}
