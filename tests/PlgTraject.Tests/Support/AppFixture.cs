using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PlgTraject.Tests.Support.SqlServer;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Tests.Support;

/// <summary>
/// The whole product on a real SQLite file in a folder of its own, with a clock the tests set. One instance serves the
/// tests of a class; a test that needs other settings derives a fixture and overrides <see cref="Configure"/>. With the
/// environment variable PLG_TEST_SQLSERVER it runs on a database of its own at that SQL Server instead.
/// </summary>
public class AppFixture : WebApplicationFactory<Program>
{
    /// <summary>A Monday in winter, 9.30 in the Netherlands.</summary>
    public static readonly DateTimeOffset Start = new(2026, 12, 7, 8, 30, 0, TimeSpan.Zero);

    /// <summary>
    /// One visitor sends all that the tests of a class send, so these are off unless a test is about them.
    /// </summary>
    public static readonly string[] WithoutLimits =
        ["Spam:PerClientPerHour", "Spam:PerAddressPerDay", "Spam:PerDomainPerDay"];

    private readonly SqlServerDatabase? _server;

    public AppFixture() : this(SqlServerDatabase.ConfiguredServer)
    {
    }

    /// <param name="server">Connection string of a SQL Server, or null for SQLite.</param>
    protected AppFixture(string? server) => _server = server is null ? null : new SqlServerDatabase(server, Folder);

    public FakeTimeProvider Clock { get; } = new(Start);

    /// <summary>The facts the product under test was started with.</summary>
    public ProgrammeContent Programme => Services.GetRequiredService<ProgrammeContent>();

    /// <summary>Holds the database and the mails; removed with the fixture.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("plgtraject-").FullName;

    /// <summary>A browser without JavaScript: keeps cookies, follows no redirects.</summary>
    public HttpClient Visitor() => Visitor(new CookieContainer());

    /// <summary>The same, with cookies that it has already.</summary>
    public virtual HttpClient Visitor(CookieContainer cookies) =>
        CreateDefaultClient(ClientOptions.BaseAddress, new CookieContainerHandler(cookies));

    /// <summary>Stores leads in the database of the running product.</summary>
    public Task<int> Has(params IEnumerable<Lead> leads) => Database(database =>
    {
        database.AllLeads.AddRange(leads);
        return database.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    /// <summary>Reads or writes the database beside the running product.</summary>
    public async Task<T> Database<T>(Func<PlgTrajectDbContext, Task<T>> use)
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<PlgTrajectDbContext>());
    }

    /// <summary>Takes a table away from the running product, or gives it back.</summary>
    public Task<int> RenameTable(string name, string to) => Database(database =>
    {
        var sql = _server is null ? $"ALTER TABLE {name} RENAME TO {to}" : $"EXEC sp_rename N'{name}', N'{to}'";
        return database.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken);
    });

    protected sealed override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var file = Path.Combine(Folder, "plgtraject.db");
        builder.UseSetting("Database:File", file);
        if (_server is null && !File.Exists(file))
        {
            EmptyDatabase.CopyTo(file);
        }

        foreach (var (name, value) in _server?.Settings() ?? [])
        {
            builder.UseSetting(name, value);
        }

        foreach (var limit in WithoutLimits)
        {
            builder.UseSetting(limit, "0");
        }

        builder.UseSetting(TestContent.Setting, TestContent.File);
        builder.UseSetting(TestContent.SchoolHolidaysSetting, TestContent.SchoolHolidays);
        builder.UseSetting("Mail:PickupFolder", Path.Combine(Folder, "mail"));
        string[] levels = ["Default", "Override:Microsoft.AspNetCore", "Override:Microsoft.EntityFrameworkCore"];
        foreach (var level in levels)
        {
            builder.UseSetting($"Serilog:MinimumLevel:{level}", "Fatal");
        }

        builder.ConfigureTestServices(services => services
            .AddSingleton<TimeProvider>(Clock)
            // A password costs 200 ms of processor and the ten recovery codes of a second step 2 s, and the tests have
            // hundreds of both.
            .PostConfigure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000)
            .ConfigureDbContext<SqliteDbContext>(SqlServerTwin.Follow));
        Configure(builder);
    }

    /// <summary>Settings and services of a derived fixture.</summary>
    protected virtual void Configure(IWebHostBuilder builder)
    {
    }

    /// <summary>What the product does after an answer may still write for a moment after it was stopped.</summary>
    private Task<bool> RemoveFolder()
    {
        try
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            return Task.FromResult(!Directory.Exists(Folder));
        }

        return Task.FromResult(true);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Eventually.True(RemoveFolder, "the folder is removed");
        _server?.Drop();
        GC.SuppressFinalize(this);
    }
}
