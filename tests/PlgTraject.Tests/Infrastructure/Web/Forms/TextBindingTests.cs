using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Features.Staff.OwnAccount;

namespace PlgTraject.Tests.Infrastructure.Web.Forms;

/// <summary>A password must reach the account as it was typed.</summary>
public sealed class TextBindingTests
{
    [Fact]
    public void Form_WithAPassword_SaysSo()
    {
        var passwords = typeof(Program).Assembly.GetTypes()
            .Where(type => typeof(Controller).IsAssignableFrom(type))
            .SelectMany(controller => controller.GetMethods(
                BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .SelectMany(action => action.GetParameters())
            .SelectMany(parameter => parameter.ParameterType.GetProperties())
            .Where(property => property.Name.EndsWith("Password", StringComparison.Ordinal)
                || property.DeclaringType == typeof(PasswordForm))
            .Distinct().ToList();

        Assert.NotEmpty(passwords);
        Assert.All(passwords, property =>
            Assert.Equal(DataType.Password, property.GetCustomAttribute<DataTypeAttribute>()?.DataType));
    }
}
