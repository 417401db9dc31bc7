using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design.Internal;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support.SqlServer;
using PlgTraject.Web.Data;

namespace PlgTraject.Tests.Data;

/// <summary>The models under Data/Model are what the configurations say: each is generated anew and compared.</summary>
public sealed partial class CompiledModelTests
{
    private static readonly SqliteDbContext Sqlite = new(new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite().Options);
    private static readonly SqlServerDbContext SqlServer = SqlServerTwin.Open();

    public static TheoryData<PlgTrajectDbContext, string> Both => new() { { Sqlite, "Sqlite" }, { SqlServer, "SqlServer" } };

    [Theory, MemberData(nameof(Both), DisableDiscoveryEnumeration = true)]
    public void Model_OfEither_IsWhatTheConfigurationsSay(PlgTrajectDbContext database, string provider)
    {
        var stored = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Data", "Model", provider))
            .ToDictionary(file => Path.GetFileName(file), file => Comparable(File.ReadAllText(file)));
        var generated = Generate(database, provider);

        var different = generated.Keys.Union(stored.Keys)
            .Where(file => generated.GetValueOrDefault(file) != stored.GetValueOrDefault(file))
            .Order(StringComparer.Ordinal).ToList();

        Assert.True(different.Count == 0, $"""
            The model was changed, and {string.Join(", ", different)} was not. Empty src/PlgTraject.Web/Data/Model/{provider} and run
            {(provider == "SqlServer" ? "Database__Provider=SqlServer Database__ConnectionString=Server=nowhere " : "")}dotnet ef dbcontext optimize --project src/PlgTraject.Web --context {database.GetType().Name} --output-dir Data/Model/{provider} --namespace {Namespace(provider)}
            """);
    }

    /// <summary>It is found by itself; generated files that nobody reads would be no use.</summary>
    [Theory, MemberData(nameof(Both), DisableDiscoveryEnumeration = true)]
    public void Model_OfEither_IsTheOneThatIsUsed(PlgTrajectDbContext database, string provider) =>
        Assert.Equal($"{Namespace(provider)}.{database.GetType().Name}Model", database.Model.GetType().FullName);

    /// <summary>Migrations are made of, and compared with, what the configurations say.</summary>
    [Theory, MemberData(nameof(Both), DisableDiscoveryEnumeration = true)]
    public void Model_OfMigrations_IsNotTheCompiledOne(PlgTrajectDbContext database, string provider) =>
        Assert.DoesNotContain(provider, DesignTime(database).GetType().FullName, StringComparison.Ordinal);

    private static Dictionary<string, string> Generate(PlgTrajectDbContext database, string provider)
    {
#pragma warning disable EF1001 // What dotnet ef does itself; it has no other door.
        var product = typeof(PlgTrajectDbContext).Assembly;
        var services = new DesignTimeServicesBuilder(product, product, new OperationReporter(null), []).Build(database);
#pragma warning restore EF1001
        var options = new CompiledModelCodeGenerationOptions
        {
            ContextType = database.GetType(),
            ModelNamespace = Namespace(provider),
            Language = "C#",
        };
        return services.GetRequiredService<ICompiledModelCodeGeneratorSelector>().Select(options)
            .GenerateModel(DesignTime(database), options)
            .ToDictionary(file => file.Path, file => Comparable(file.Code));
    }

    /// <summary>Without the id that each generation makes up, and whatever ends a line here.</summary>
    private static string Comparable(string code) => ModelId().Replace(code.ReplaceLineEndings(), "");

    private static IModel DesignTime(PlgTrajectDbContext database) => database.GetService<IDesignTimeModel>().Model;

    private static string Namespace(string provider) => $"PlgTraject.Web.Data.Model.{provider}";

    [GeneratedRegex("""modelId: new Guid\("[0-9a-f-]+"\)""")]
    private static partial Regex ModelId();
}
