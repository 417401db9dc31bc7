using System.Globalization;
using PlgTraject.Web.Infrastructure.Web;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Compact;
using Serilog.Formatting.Display;
using Serilog.Settings.Configuration;

namespace PlgTraject.Web.Infrastructure.Logging;

public static class LogServices
{
    private const string Line = "[{Timestamp:HH:mm:ss} {Level:u3}] {Message:lj}{NewLine}{Exception}";
    private static readonly string[] WithQueries =
        ["Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Server.Kestrel.BadRequests"];

    private const string FileLine = "{Timestamp:O} [{Level:u3}] {SourceContext}: {Message:lj}{NewLine}{Exception}";

    /// <summary>Logs to the console, and to a file if there is a setting for it.</summary>
    public static IServiceCollection AddLog(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<LogOptions>().BindConfiguration(LogOptions.Section);
        services.AddSingleton<LogFile>();
        // The log is there before options can be resolved.
        var options = configuration.GetSection(LogOptions.Section).Get<LogOptions>() ?? new LogOptions();
        return services.AddSerilog((provider, logger) =>
        {
            // Levels are what the settings may change. Without a list it looks through every library for places to write to.
            logger.ReadFrom.Configuration(configuration, new ConfigurationReaderOptions(typeof(Log).Assembly))
                .ReadFrom.Services(provider);
            // They write down whole addresses, with what somebody searched for; whatever is set, our own line does without.
            foreach (var source in WithQueries)
            {
                logger.MinimumLevel.Override(source, LogEventLevel.Warning);
            }

            // The host throws it too, and who started the host says it in a line.
            logger.Filter.ByExcluding(static entry => entry.MessageTemplate.Text == "Hosting failed to start");
            logger.WriteTo.Console(Formatter(options.Format, Line));
            if (options.PathIn(environment.ContentRootPath) is { } path)
            {
                logger.WriteTo.File(
                    Formatter(options.Format, FileLine),
                    path,
                    rollingInterval: RollingInterval.Day,
                    retainedFileCountLimit: options.KeepFiles);
            }
        }, preserveStaticLogger: true);
    }

    /// <summary>
    /// Logs each request in one line: method, path, status, time. No query string, which can hold a search for a name or
    /// the code of the first account, no user and no address. Files and health checks only at level Debug.
    /// </summary>
    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        options.MessageTemplate = "{RequestMethod:l} {RequestPath:l} answered {StatusCode} in {Elapsed:0.0} ms";
        options.GetLevel = static (context, _, exception) => exception is not null
            || context.Response.StatusCode >= StatusCodes.Status500InternalServerError && !IsHealth(context)
                ? LogEventLevel.Error
                : IsHealth(context) || IsFile(context) ? LogEventLevel.Debug : LogEventLevel.Information;
    });

    private static bool IsHealth(HttpContext context) => context.Request.Path.StartsWithSegments(Addresses.Health);

    private static bool IsFile(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null;

    private static WithheldMessages Formatter(LogFormat format, string line) => new(format == LogFormat.Json
        ? new RenderedCompactJsonFormatter()
        : new MessageTemplateTextFormatter(line, CultureInfo.InvariantCulture));
}
