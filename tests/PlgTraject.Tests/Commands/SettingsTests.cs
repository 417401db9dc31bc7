using System.Reflection;
using PlgTraject.Web.Commands;

namespace PlgTraject.Tests.Commands;

/// <summary>Which settings are held to their rules before the program is built.</summary>
public sealed class SettingsTests
{
    /// <summary>
    /// A class of settings that is not on the list would be bound without a check: its mistakes would show later, or
    /// never.
    /// </summary>
    [Fact]
    public void Sections_EveryClassThatNamesASection_IsOnTheList()
    {
        var named = typeof(Settings).Assembly.GetTypes()
            .Select(
                type => (Section: type.GetField("Section", BindingFlags.Public | BindingFlags.Static), Options: type))
            .Where(one => one.Section is { IsLiteral: true })
            .Select(one => ((string)one.Section!.GetRawConstantValue()!, one.Options));

        Assert.Equal(
            named.OrderBy(one => one.Item1, StringComparer.Ordinal),
            Settings.Sections.OrderBy(one => one.Section, StringComparer.Ordinal));
    }

    /// <summary>
    /// Whoever runs the site knows a setting from the documentation, so a setting that was added or renamed must stand
    /// there.
    /// </summary>
    [Fact]
    public void Settings_All_AreInTheDocumentation()
    {
        var documentation = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "configuration.md"));
        var keys = Settings.Sections.SelectMany(one => KeysOf(one.Section, one.Options)).ToList();

        Assert.Contains("Staff:OpenId:Authority", keys);
        Assert.All(keys, key => Assert.Contains($"`{key}", documentation, StringComparison.Ordinal));
    }

    private static IEnumerable<string> KeysOf(string path, Type options) => options.GetProperties()
        .Where(property => property.CanWrite)
        .SelectMany(property => property.PropertyType is { IsEnum: false } nested
            && nested.Assembly == typeof(Settings).Assembly
            ? KeysOf($"{path}:{property.Name}", nested)
            : [$"{path}:{property.Name}"]);
}
