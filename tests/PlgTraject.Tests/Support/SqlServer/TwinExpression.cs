using System.Collections;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace PlgTraject.Tests.Support.SqlServer;

/// <summary>Moves a query to another model, and gives each of its parameters a value.</summary>
internal sealed class TwinExpression(IModel model) : ExpressionVisitor
{
    public Dictionary<string, object?> Parameters { get; } = [];

    protected override Expression VisitExtension(Expression node)
    {
        switch (node)
        {
            case EntityQueryRootExpression root when root.GetType() != typeof(EntityQueryRootExpression):
                throw new NotSupportedException("SQL of one's own has no T-SQL beside it: write the query in LINQ.");
            case EntityQueryRootExpression root:
                return new EntityQueryRootExpression(model.FindEntityType(root.EntityType.Name)!);
            case QueryParameterExpression parameter:
                Parameters[parameter.Name] = Value(parameter.Type);
                return node;
            default:
                return base.VisitExtension(node);
        }
    }

    private static object? Value(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return "x";
        }

        if (type.IsAssignableTo(typeof(IEnumerable)))
        {
            var element = type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0];
            var values = Array.CreateInstance(element, 2);
            values.SetValue(Value(element), 0);
            values.SetValue(Value(element), 1);
            return type.IsInstanceOfType(values) ? values : Activator.CreateInstance(type, values);
        }

        return type.IsValueType ? Activator.CreateInstance(type) : null;
    }
}
