using PlgTraject.Tests.Support;
using PlgTraject.Web.Documents;

namespace PlgTraject.Tests.Documents;

/// <summary>
/// A build with QuestPDF asks who runs it which licence covers them; the other engine has nothing to ask. A build has
/// one of the two, and tests/run.sh runs these tests with each.
/// </summary>
public sealed class QuestPdfLicenseTests : IDisposable
{
    private const string Key = "Documents:QuestPdfLicense";

    private static readonly bool IsBuiltIn =
        typeof(Document).Assembly.GetReferencedAssemblies().Any(assembly => assembly.Name == "QuestPDF");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "say which licence of QuestPDF covers this installation, ")]
    [InlineData("Free", "'Free' is none of Community, Professional, Enterprise")]
    public async Task Start_NoLicenceThatThereIs_StopsOnlyTheBuildThatNeedsOne(string licence, string fault)
    {
        var (exitCode, output) = await ProductCommand.Run(_folder.Path, "migrate", $"--{Key}={licence}");

        var told = output.Split('\n')
            .Where(line => line.StartsWith($"Configuration: {Key}: ", StringComparison.Ordinal));
        if (IsBuiltIn)
        {
            Assert.Equal(1, exitCode);
            Assert.StartsWith($"Configuration: {Key}: {fault}", Assert.Single(told), StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(0, exitCode);
            Assert.Empty(told);
        }
    }

    [Fact]
    public async Task Start_ALicence_Starts()
    {
        var (exitCode, output) = await ProductCommand.Run(_folder.Path, "migrate", $"--{Key}=Professional");

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain(Key, output, StringComparison.Ordinal);
    }
}
