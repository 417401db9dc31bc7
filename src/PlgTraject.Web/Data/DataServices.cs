using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Jobs;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Web.Data;

public static class DataServices
{
    /// <summary>
    /// How long to wait for another process's lock. After that a visitor gets the typed text back, and a phone number
    /// to call.
    /// </summary>
    private const int LockSeconds = 10;

    /// <summary>
    /// Registers <see cref="PlgTrajectDbContext"/> on the database that Database:Provider names, and keeps the
    /// data-protection keys there, so that cookies and forms survive a restart and work at every instance.
    /// </summary>
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.Section);

        // The provider decides which context is registered, so it is needed before options can be resolved.
        var provider = configuration[$"{DatabaseOptions.Section}:{nameof(DatabaseOptions.Provider)}"];
        if (Enum.TryParse<DatabaseProvider>(provider, ignoreCase: true, out var chosen)
            && chosen == DatabaseProvider.SqlServer)
        {
            services.AddDbContextPool<PlgTrajectDbContext, SqlServerDbContext>(UseSqlServer);
        }
        else
        {
            services.AddSingleton<SqliteDurability>().AddSingleton<SqliteWriteTurn>();
            services.AddDbContextPool<PlgTrajectDbContext, SqliteDbContext>(UseSqlite);
        }

        services.AddSingleton<SqliteFile>().AddSingleton<ErasureKeys>().AddSingleton<SqliteBackup>();
        services.AddScoped<DatabaseUpgrade>().AddScoped<SqliteTraces>().AddScoped<DailyTurns>()
            .AddScoped<LeadDerivation>();
        services.AddHttpContextAccessor().AddScoped<AuditTrail>();
        services.AddDataProtection()
            .SetApplicationName("PlgTraject").PersistKeysToDbContext<PlgTrajectDbContext>();
        services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database").AddCheck<DiskHealthCheck>("disk");
        return services;
    }

    private static void UseSqlServer(IServiceProvider provider, DbContextOptionsBuilder options) =>
        RefuseDoubtfulQueries(options).UseSqlServer(
            provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.ServerConnectionString,
            server => server.ExecutionStrategy(static dependencies => new SqlServerStrategy(dependencies)));

    private static void UseSqlite(IServiceProvider provider, DbContextOptionsBuilder options) =>
        RefuseDoubtfulQueries(options).UseSqlite(SqliteConnectionString(provider)).AddInterceptors(
            provider.GetRequiredService<SqliteDurability>(), provider.GetRequiredService<SqliteWriteTurn>());

    /// <summary>
    /// Throws where Entity Framework only warns: of rows in no certain order, and of many times more rows than are
    /// meant.
    /// </summary>
    private static DbContextOptionsBuilder RefuseDoubtfulQueries(DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(warnings => warnings
            .Throw(
                CoreEventId.RowLimitingOperationWithoutOrderByWarning,
                CoreEventId.FirstWithoutOrderByAndFilterWarning,
                CoreEventId.DistinctAfterOrderByWithoutRowLimitingOperatorWarning,
                CoreEventId.PossibleUnintendedCollectionNavigationNullComparisonWarning,
                CoreEventId.PossibleUnintendedReferenceComparisonWarning,
                RelationalEventId.MultipleCollectionIncludeWarning,
                RelationalEventId.QueryPossibleUnintendedUseOfEqualsWarning)
            // A failed connection throws an exception as well, and the code that catches it writes it to the log.
            .Ignore(RelationalEventId.ConnectionError)
            // So does the code that catches these exceptions. The messages of EF would repeat what the database said,
            // with the values that a visitor typed.
            .Ignore(CoreEventId.SaveChangesFailed, CoreEventId.QueryIterationFailed)
            // And this one. EF would also call it an error when two requests store the same at one moment, and one of
            // them then finds what the other stored. Level Debug shows the statement.
            .Log((RelationalEventId.CommandError, LogLevel.Debug))
            // And this one. EF would call it an error too when the server stops in the middle of a transaction.
            .Ignore(RelationalEventId.TransactionError)
            // A test looks whether the migrations make what the model says (SchemaTests). To look at every start, EF
            // would have to build a second model.
            .Ignore(RelationalEventId.PendingModelChangesWarning));

    private static string SqliteConnectionString(IServiceProvider provider)
    {
        var file = provider.GetRequiredService<SqliteFile>();
        Directory.CreateDirectory(file.Folder);
        return new SqliteConnectionStringBuilder { DataSource = file.Path, DefaultTimeout = LockSeconds }.ToString();
    }
}
