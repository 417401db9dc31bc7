using NetArchTest.Rules;

namespace PlgTraject.Tests;

/// <summary>Who may import whom: imports run one way only.</summary>
public sealed class ArchitectureTests
{
    private const string Root = "PlgTraject.Web";
    private static readonly System.Reflection.Assembly Product = typeof(Program).Assembly;

    public static TheoryData<string> Features => [.. FeatureNames];

    private static IEnumerable<string> FeatureNames => Product.GetTypes()
        .Select(type => type.Namespace ?? "")
        .Where(name => name.StartsWith($"{Root}.Features.", StringComparison.Ordinal))
        .Select(name => name.Split('.')[3])
        .Where(name => name != "Shared")
        .Distinct();

    [Theory]
    [MemberData(nameof(Features))]
    public void Feature_Any_KnowsNoOtherFeature(string feature) => AssertIndependent(
        $"{Root}.Features.{feature}",
        [.. FeatureNames.Where(other => other != feature).Select(other => $"{Root}.Features.{other}")]);

    [Fact]
    public void Shared_Always_KnowsNoFeature() => AssertIndependent(
        $"{Root}.Features.Shared",
        [.. FeatureNames.Select(feature => $"{Root}.Features.{feature}"), $"{Root}.Mail", $"{Root}.Privacy"]);

    [Fact]
    public void Mail_Always_KnowsOnlyData() => AssertIndependent(
        $"{Root}.Mail", $"{Root}.Features", $"{Root}.Content", $"{Root}.Infrastructure", $"{Root}.Privacy");

    [Fact]
    public void Privacy_Always_KnowsNoFeature() => AssertIndependent($"{Root}.Privacy", $"{Root}.Features");

    [Fact]
    public void Content_Always_KnowsNothingOfOurs() => AssertIndependent(
        $"{Root}.Content", $"{Root}.Features", $"{Root}.Data", $"{Root}.Mail", $"{Root}.Infrastructure", $"{Root}.Privacy");

    [Fact]
    public void Data_Always_KnowsNothingOfOurs() => AssertIndependent(
        $"{Root}.Data", $"{Root}.Features", $"{Root}.Content", $"{Root}.Mail", $"{Root}.Infrastructure", $"{Root}.Privacy");

    [Fact]
    public void Infrastructure_Always_KnowsNothingOfOurs() => AssertIndependent(
        $"{Root}.Infrastructure", $"{Root}.Features", $"{Root}.Content", $"{Root}.Data", $"{Root}.Mail", $"{Root}.Privacy");

    /// <summary>Commands compose, like Program: they know everything and nothing knows them.</summary>
    [Theory]
    [InlineData("Features")]
    [InlineData("Mail")]
    [InlineData("Privacy")]
    [InlineData("Content")]
    [InlineData("Data")]
    [InlineData("Infrastructure")]
    public void Folder_Any_KnowsNoCommand(string folder) =>
        AssertIndependent($"{Root}.{folder}", $"{Root}.Commands");

    private static void AssertIndependent(string folder, params string[] others)
    {
        var types = Types.InAssembly(Product).That().ResideInNamespaceStartingWith(folder);
        Assert.NotEmpty(types.GetTypes());
        var result = types.ShouldNot().HaveDependencyOnAny(others).GetResult();
        Assert.True(result.IsSuccessful, $"{string.Join(", ", result.FailingTypeNames ?? [])} must not import {string.Join(", ", others)}");
    }
}
