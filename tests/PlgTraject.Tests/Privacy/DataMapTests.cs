using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support.SqlServer;

namespace PlgTraject.Tests.Privacy;

/// <summary>
/// Every column of the database is on the list in docs/privacy.md, with whom it is about. A column that is added fails
/// here until somebody decided that.
/// </summary>
public sealed partial class DataMapTests
{
    [Fact]
    public void Columns_All_AreOnTheListOfTheDocumentation()
    {
        using var database = SqlServerTwin.Open();
        var columns = database.Model.GetEntityTypes().SelectMany(type => type.GetProperties()
            .Select(property => $"{type.GetTableName()}.{property.GetColumnName()}"));
        var documentation = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "privacy.md"));
        var list = documentation.Split("## Every column")[1].Split("## ")[0];

        var listed = Row().Matches(list).SelectMany(row => Name().Matches(row.Groups["columns"].Value)
            .Select(column => $"{row.Groups["table"].Value}.{column.Groups[1].Value}"));

        Assert.Equal(columns.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    /// <summary>A row of the list: a table, whom it is about, and its columns.</summary>
    [GeneratedRegex(@"^\| `(?<table>\w+)` \| [^|]+ \| (?<columns>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"`(\w+)`")]
    private static partial Regex Name();
}
