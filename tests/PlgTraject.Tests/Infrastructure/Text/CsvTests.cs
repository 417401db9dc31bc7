using System.Text;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Tests.Infrastructure.Text;

public sealed class CsvTests
{
    [Theory]
    [InlineData("De Linde", "\"De Linde\"")]
    [InlineData(null, "\"\"")]
    [InlineData("Zeg \"ja\"; nu", "\"Zeg \"\"ja\"\"; nu\"")]
    [InlineData("twee\nregels", "\"twee\nregels\"")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+32478123456", "\"'+32478123456\"")]
    [InlineData("-2", "\"'-2\"")]
    [InlineData("@som", "\"'@som\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("\uFF1D1", "\"'\uFF1D1\"")]
    [InlineData("\uFF0B1", "\"'\uFF0B1\"")]
    [InlineData("\uFF0D1", "\"'\uFF0D1\"")]
    [InlineData("\uFF20x", "\"'\uFF20x\"")]
    public void Row_Cell_IsQuotedAndNoFormula(string? cell, string written) =>
        Assert.Equal($"\uFEFF\"x\";{written}\r\n", Encoding.UTF8.GetString(new Csv().Row("x", cell).ToBytes()));
}
