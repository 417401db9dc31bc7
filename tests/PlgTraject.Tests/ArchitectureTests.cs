using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using NetArchTest.Rules;

namespace PlgTraject.Tests;

/// <summary>Who may import whom: imports run one way only. And how much a controller may do.</summary>
public sealed class ArchitectureTests
{
    private const string Root = "PlgTraject.Web";
    private const int MostActions = 7;
    private static readonly Assembly Product = typeof(Program).Assembly;

    /// <summary>
    /// The folders of the product from top to bottom: a folder imports what stands below it, and nothing beside it or
    /// above it.
    /// </summary>
    private static readonly string[][] Layers =
    [
        ["Commands"],
        ["Features"],
        ["Leads", "Planning", "Enrolments", "Documents", "Access", "Privacy"],
        ["Mail", "Content"],
        ["Data"],
        ["Infrastructure"],
    ];

    /// <summary>
    /// The folders that a folder may import although they stand beside it: each domain registers its part of personal
    /// data with Privacy, a lead holds the plan of its school, and the content names the sender of mails.
    /// </summary>
    private static readonly (string Folder, string[] Others)[] Beside =
    [
        ("Enrolments", ["Leads", "Planning", "Documents", "Privacy"]),
        ("Leads", ["Privacy", "Planning"]),
        ("Access", ["Privacy"]),
        ("Mail", ["Content"]),
    ];

    public static TheoryData<string> Folders => [.. Layers.SelectMany(layer => layer).Where(Exists)];

    public static TheoryData<string> Features => [.. Rooms("Features").Where(room => room != "Staff")];

    public static TheoryData<string> StaffFeatures => [.. Rooms("Features.Staff")];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Folder_Any_ImportsOnlyWhatStandsBelow(string folder)
    {
        var depth = Array.FindIndex(Layers, layer => layer.Contains(folder));
        var allowed = Beside.Where(one => one.Folder == folder).SelectMany(one => one.Others);
        AssertIndependent(folder, Layers.Take(depth + 1).SelectMany(layer => layer).Except([folder, .. allowed]));
    }

    [Theory]
    [MemberData(nameof(Features))]
    public void Feature_Any_KnowsNoOtherFeature(string feature) => AssertIndependent(
        $"Features.{feature}",
        Rooms("Features").Where(other => other != feature && (other != "Shared" || feature == "Shared"))
            .Select(other => $"Features.{other}"));

    [Theory]
    [MemberData(nameof(StaffFeatures))]
    public void StaffFeature_Any_KnowsNoOtherFeature(string feature) => AssertIndependent(
        $"Features.Staff.{feature}",
        [
            .. Rooms("Features.Staff").Where(other => other != feature && (other != "Shared" || feature == "Shared"))
                .Select(other => $"Features.Staff.{other}"),
            .. Rooms("Features")
                .Where(other => other is not "Staff" and not "Shared").Select(other => $"Features.{other}"),
        ]);

    [Fact]
    public void Folder_Any_IsInTheLayers() => Assert.Empty(Rooms("").Except(Layers.SelectMany(layer => layer)));

    /// <summary>With more it is about more than one thing.</summary>
    [Fact]
    public void Controller_Any_HasFewActions()
    {
        var controllers = Product.GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(ControllerBase))).ToList();

        Assert.NotEmpty(controllers);
        Assert.All(controllers, controller => Assert.InRange(Actions(controller).Count(), 1, MostActions));
    }

    /// <summary>Every public method of ours is one, also without an attribute that says so.</summary>
    private static IEnumerable<MethodInfo> Actions(Type controller) => controller
        .GetMethods(BindingFlags.Public | BindingFlags.Instance)
        .Where(method => method.GetBaseDefinition().DeclaringType!.Assembly == Product
            && !method.IsSpecialName && method.GetCustomAttribute<NonActionAttribute>() is null);

    /// <summary>The names of the folders right below one, or of the product itself.</summary>
    private static IEnumerable<string> Rooms(string folder)
    {
        var start = folder.Length == 0 ? $"{Root}." : $"{Root}.{folder}.";
        return Product.GetTypes().Select(type => type.Namespace ?? "")
            .Where(name => name.StartsWith(start, StringComparison.Ordinal))
            .Select(name => name[start.Length..].Split('.')[0])
            .Distinct();
    }

    private static bool Exists(string folder) => Rooms("").Contains(folder);

    /// <summary>
    /// Looks at the types of a folder and at its views: a view is compiled to a type that is named after its path.
    /// </summary>
    private static void AssertIndependent(string folder, IEnumerable<string> others)
    {
        var forbidden = others.Select(other => $"{Root}.{other}").ToArray();
        var types = Types.InAssembly(Product)
            .That().ResideInNamespaceMatching($"^{Regex.Escape($"{Root}.{folder}")}($|\\.)")
            .Or().HaveNameStartingWith(folder.Replace('.', '_') + '_');
        Assert.NotEmpty(types.GetTypes());
        var existing = forbidden.Where(other => Exists(other[(Root.Length + 1)..].Split('.')[0])).ToArray();
        var result = types.ShouldNot().HaveDependencyOnAny(existing).GetResult();
        Assert.True(
            result.IsSuccessful,
            $"{string.Join(", ", result.FailingTypeNames ?? [])} must not import {string.Join(", ", forbidden)}");
    }
}
