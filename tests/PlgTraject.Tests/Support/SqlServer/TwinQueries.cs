using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;

namespace PlgTraject.Tests.Support.SqlServer;

/// <summary>Translates for SQL Server too what is translated for SQLite, and runs it against no server.</summary>
internal sealed class TwinQueries : IQueryExpressionInterceptor
{
    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        SqlServerTwin.Try(queryExpression.ToString(), () => Follow(queryExpression));
        return queryExpression;
    }

    private static void Follow(Expression query)
    {
        using var twin = SqlServerTwin.Open();
        var moved = new TwinExpression(twin.Model);
        typeof(TwinQueries).GetMethod(nameof(Run), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(ResultType(query.Type))
            .Invoke(null, [twin, moved.Visit(query), moved]);
    }

    private static void Run<TResult>(DbContext twin, Expression query, TwinExpression moved)
    {
        var execute = twin.GetService<IDatabase>().CompileQuery<TResult>(query, async: false);
        var context = twin.GetService<IQueryContextFactory>().Create();
        foreach (var (name, value) in moved.Parameters)
        {
            context.Parameters[name] = value;
        }

        if (execute(context) is IEnumerable rows)
        {
            foreach (var _ in rows)
            {
                // Reading asks the further queries of a split query.
            }
        }
    }

    /// <summary>A query of rows gives rows; anything else gives itself.</summary>
    private static Type ResultType(Type type) => type.GetInterfaces().Append(type)
        .FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IQueryable<>)) is { } rows
            ? typeof(IEnumerable<>).MakeGenericType(rows.GetGenericArguments())
            : type;
}
