using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Jobs;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Web.Data;

public static class DataServices
{
    /// <summary>How long to wait for another process's lock; a visitor then gets the text back, and a phone number.</summary>
    private const int LockSeconds = 10;

    /// <summary>
    /// Registers <see cref="PlgTrajectDbContext"/> on the database that Database:Provider names, and keeps the
    /// data-protection keys there, so that cookies and forms survive a restart and work at every instance.
    /// </summary>
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.Section);

        // The provider decides which context is registered, so it is needed before options can be resolved.
        if (Enum.TryParse<DatabaseProvider>(
                configuration[$"{DatabaseOptions.Section}:{nameof(DatabaseOptions.Provider)}"], ignoreCase: true, out var chosen)
            && chosen == DatabaseProvider.SqlServer)
        {
            services.AddDbContextPool<PlgTrajectDbContext, SqlServerDbContext>((provider, options) => RefuseDoubtfulQueries(options)
                .UseSqlServer(Database(provider).ConnectionString, server => server.EnableRetryOnFailure()));
        }
        else
        {
            services.AddSingleton<SqliteDurability>().AddSingleton<SqliteWriteTurn>();
            services.AddDbContextPool<PlgTrajectDbContext, SqliteDbContext>((provider, options) => RefuseDoubtfulQueries(options)
                .UseSqlite(SqliteConnectionString(provider))
                .AddInterceptors(
                    provider.GetRequiredService<SqliteDurability>(), provider.GetRequiredService<SqliteWriteTurn>()));
        }

        services.AddSingleton<SqliteFile>().AddSingleton<ErasureKeys>().AddSingleton<SqliteBackup>();
        services.AddScoped<DatabaseUpgrade>().AddScoped<SqliteTraces>().AddScoped<DailyTurns>();
        services.AddHttpContextAccessor().AddScoped<AuditTrail>();
        services.AddDataProtection()
            .SetApplicationName("PlgTraject").PersistKeysToDbContext<PlgTrajectDbContext>();
        services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database").AddCheck<DiskHealthCheck>("disk");
        return services;
    }

    /// <summary>What Entity Framework only warns of: rows in no certain order, or many times more rows than are meant.</summary>
    private static DbContextOptionsBuilder RefuseDoubtfulQueries(DbContextOptionsBuilder options) =>
        // A connection that fails is thrown as well, and who catches that tells of it.
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.ConnectionError).Throw(
            CoreEventId.RowLimitingOperationWithoutOrderByWarning,
            CoreEventId.FirstWithoutOrderByAndFilterWarning,
            CoreEventId.DistinctAfterOrderByWithoutRowLimitingOperatorWarning,
            CoreEventId.PossibleUnintendedCollectionNavigationNullComparisonWarning,
            CoreEventId.PossibleUnintendedReferenceComparisonWarning,
            RelationalEventId.MultipleCollectionIncludeWarning,
            RelationalEventId.QueryPossibleUnintendedUseOfEqualsWarning)
            // Whoever catches the exception logs it; these would write what the database said, values and all, into their message.
            .Ignore(CoreEventId.SaveChangesFailed, CoreEventId.QueryIterationFailed)
            // Whether the migrations make what the model says, a test asks (SchemaTests); at a start it would take a second model.
            .Ignore(RelationalEventId.PendingModelChangesWarning));

    private static string SqliteConnectionString(IServiceProvider provider)
    {
        var file = provider.GetRequiredService<SqliteFile>();
        Directory.CreateDirectory(file.Folder);
        return new SqliteConnectionStringBuilder { DataSource = file.Path, DefaultTimeout = LockSeconds }.ToString();
    }

    private static DatabaseOptions Database(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
}
