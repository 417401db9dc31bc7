using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using NetArchTest.Rules;

namespace PlgTraject.Tests;

/// <summary>Who may import whom: imports run one way only. And how much a controller may do.</summary>
public sealed class ArchitectureTests
{
    private const string Root = "PlgTraject.Web";
    private const int MostActions = 7;
    private static readonly Assembly Product = typeof(Program).Assembly;

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

    /// <summary>With more it is about more than one thing.</summary>
    [Fact]
    public void Controller_Any_HasFewActions()
    {
        var controllers = Product.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(ControllerBase))).ToList();

        Assert.NotEmpty(controllers);
        Assert.All(controllers, controller => Assert.InRange(Actions(controller).Count(), 1, MostActions));
    }

    /// <summary>Every public method of ours is one, also without an attribute that says so.</summary>
    private static IEnumerable<MethodInfo> Actions(Type controller) => controller.GetMethods(BindingFlags.Public | BindingFlags.Instance)
        .Where(method => method.GetBaseDefinition().DeclaringType!.Assembly == Product
            && !method.IsSpecialName && method.GetCustomAttribute<NonActionAttribute>() is null);

    private static void AssertIndependent(string folder, params string[] others)
    {
        var types = Types.InAssembly(Product).That().ResideInNamespaceStartingWith(folder);
        Assert.NotEmpty(types.GetTypes());
        var result = types.ShouldNot().HaveDependencyOnAny(others).GetResult();
        Assert.True(result.IsSuccessful, $"{string.Join(", ", result.FailingTypeNames ?? [])} must not import {string.Join(", ", others)}");
    }
}
