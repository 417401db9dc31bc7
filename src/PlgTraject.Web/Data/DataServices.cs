using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace PlgTraject.Web.Data;

public static class DataServices
{
    /// <summary>
    /// Registers <see cref="PlgTrajectDbContext"/> on the database that Database:Provider names, and keeps the
    /// data-protection keys there, so that cookies and forms survive a restart and work at every instance.
    /// </summary>
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DatabaseOptions>()
            .BindConfiguration(DatabaseOptions.Section).ValidateDataAnnotations().ValidateOnStart();

        // The provider decides which context is registered, so it is needed before options can be resolved.
        if (configuration.GetValue<DatabaseProvider>($"{DatabaseOptions.Section}:{nameof(DatabaseOptions.Provider)}")
            == DatabaseProvider.SqlServer)
        {
            services.AddDbContextPool<PlgTrajectDbContext, SqlServerDbContext>((provider, options) => options
                .UseSqlServer(Database(provider).ConnectionString, server => server.EnableRetryOnFailure()));
        }
        else
        {
            services.AddSingleton<SqliteDurability>().AddSingleton<SqliteWriteTurn>();
            services.AddDbContextPool<PlgTrajectDbContext, SqliteDbContext>((provider, options) => options
                .UseSqlite(SqliteConnectionString(provider))
                .AddInterceptors(
                    provider.GetRequiredService<SqliteDurability>(), provider.GetRequiredService<SqliteWriteTurn>()));
        }

        services.AddDataProtection()
            .SetApplicationName("PlgTraject").PersistKeysToDbContext<PlgTrajectDbContext>();
        services.AddHealthChecks().AddDbContextCheck<PlgTrajectDbContext>("database");
        return services;
    }

    /// <summary>Brings the database to this version's schema; creates it when it is not there.</summary>
    public static async Task MigrateDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<PlgTrajectDbContext>().Database;
        // Asking what is missing costs a tenth of migrating, which would build the model twice more to compare.
        if ((await database.GetPendingMigrationsAsync(app.Lifetime.ApplicationStopping)).Any())
        {
            await database.MigrateAsync(app.Lifetime.ApplicationStopping);
        }
    }

    private static string SqliteConnectionString(IServiceProvider provider)
    {
        var root = provider.GetRequiredService<IHostEnvironment>().ContentRootPath;
        var file = Path.GetFullPath(Database(provider).File, root);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return new SqliteConnectionStringBuilder { DataSource = file }.ToString();
    }

    private static DatabaseOptions Database(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
}
