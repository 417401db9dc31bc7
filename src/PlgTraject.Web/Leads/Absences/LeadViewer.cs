using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Leads.Absences;

/// <summary>The colleague who looks at leads, with what this colleague stands in for.</summary>
/// <param name="Id">The account.</param>
/// <param name="StandIns">Who stands in for whom.</param>
public sealed record LeadViewer(string Id, StandIns StandIns)
{
    /// <summary>
    /// The leads that this colleague sees to: the colleague's own without those that a stand-in sees to, and those of
    /// others for whom this colleague stands in, or all advisers do. A query finds the same as
    /// <see cref="StandIns.Of"/> says of each.
    /// </summary>
    /// <param name="leads">Leads that are open.</param>
    public IQueryable<Lead> Mine(IQueryable<Lead> leads)
    {
        var me = Id;
        var ranges = StandIns.Ranges().ToList();
        Expression<Func<Lead, bool>> mine = lead => lead.OwnerId == me;
        mine = ranges.Where(range => range.OwnerId == me)
            .Aggregate(mine, (own, range) => Both(own, Not(In(range))));
        return leads.Where(ranges
            .Where(range => range.StandInId is null || range.StandInId == me).Aggregate(
            mine,
            (found, range) =>
            {
                var owner = range.OwnerId;
                return Either(found, Both(lead => lead.OwnerId == owner, In(range)));
            }));
    }

    private static Expression<Func<Lead, bool>> In(StandInRange range)
    {
        var (from, before) = (range.ArrivedFrom, range.ArrivedBefore);
        return range.IsToday
            ? lead => (lead.AnsweredAt == null && lead.ArrivedAt < before)
                || (lead.AnsweredAt != null && lead.WaitsSince != null)
            : lead => lead.AnsweredAt == null && lead.ArrivedAt >= from && lead.ArrivedAt < before;
    }

    private static Expression<Func<Lead, bool>> Not(Expression<Func<Lead, bool>> one) =>
        Expression.Lambda<Func<Lead, bool>>(Expression.Not(one.Body), one.Parameters);

    private static Expression<Func<Lead, bool>> Both(
        Expression<Func<Lead, bool>> one, Expression<Func<Lead, bool>> other) =>
        Expression.Lambda<Func<Lead, bool>>(Expression.AndAlso(one.Body, BodyOf(other, one)), one.Parameters);

    private static Expression<Func<Lead, bool>> Either(
        Expression<Func<Lead, bool>> one, Expression<Func<Lead, bool>> other) =>
        Expression.Lambda<Func<Lead, bool>>(Expression.OrElse(one.Body, BodyOf(other, one)), one.Parameters);

    /// <summary>The body of a condition, about the same lead as another.</summary>
    private static Expression BodyOf(Expression<Func<Lead, bool>> one, Expression<Func<Lead, bool>> other) =>
        ReplacingExpressionVisitor.Replace(one.Parameters[0], other.Parameters[0], one.Body);
}
