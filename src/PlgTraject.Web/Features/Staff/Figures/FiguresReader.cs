using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads.Figures;
using PlgTraject.Web.Leads.Reply;

namespace PlgTraject.Web.Features.Staff.Figures;

/// <summary>Reads the figures of a period, in the same number of queries however many leads there are.</summary>
public sealed class FiguresReader(PlgTrajectDbContext database, LeadFigures figures, ReplyClock reply)
{
    /// <param name="filter">The period.</param>
    /// <param name="withColleagues">Whether the figures of each colleague are among them.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<FiguresModel> ReadAsync(
        FiguresFilter filter, bool withColleagues, CancellationToken cancellationToken)
    {
        var (first, last) = filter.Days(DutchText.Day(reply.Now));
        var found = await figures.ReadAsync(
            DutchText.StartOfDay(first), DutchText.StartOfDay(last.AddDays(1)), cancellationToken);
        return new FiguresModel
        {
            Row = filter.Row,
            First = first,
            Last = last,
            Figures = found,
            Promise = reply.Promise,
            Downloads = await database.BrochureDownloads.Where(day => day.Day >= first && day.Day <= last)
                .SumAsync(day => day.Count, cancellationToken),
            Colleagues = withColleagues ? await ColleaguesAsync(found, cancellationToken) : null,
        };
    }

    private async Task<IReadOnlyList<ColleagueFigures>> ColleaguesAsync(
        PeriodFigures found, CancellationToken cancellationToken)
    {
        var names = await database.Users.AsNoTracking()
            .ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
        return
        [
            .. found.Colleagues
                .Select(one => new ColleagueFigures(
                    one.Colleague, one.Colleague is { } id ? names.GetValueOrDefault(id) : null, one.Answers))
                .OrderByDescending(one => one.Answers.Answered).ThenBy(one => one.Name, StringComparer.CurrentCulture),
        ];
    }
}
