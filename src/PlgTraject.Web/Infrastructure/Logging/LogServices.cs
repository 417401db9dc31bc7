using System.Globalization;
using Microsoft.AspNetCore.StaticAssets;
using PlgTraject.Web.Infrastructure.Web;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;
using Serilog.Formatting.Display;
using Serilog.Settings.Configuration;

namespace PlgTraject.Web.Infrastructure.Logging;

public static class LogServices
{
    private const string Line = "[{Timestamp:HH:mm:ss} {Level:u3}] {Message:lj}{NewLine}{Exception}";
    private const string FileLine = "{Timestamp:O} [{Level:u3}] {SourceContext}: {Message:lj}{NewLine}{Exception}";

    /// <summary>
    /// What the framework logs, with a trace, for each token or cookie that is not ours. Anybody can send those, and
    /// the line of the request tells how it was answered.
    /// </summary>
    private static readonly string[] OfForeignCookies =
    [
        "An exception was thrown while deserializing the token.",
        "The temp data cookie {CookieName} could not be loaded.",
    ];

    /// <summary>
    /// Sources of the framework that write whole addresses, with the words that somebody searched for.
    /// </summary>
    private static readonly string[] WithQueries =
        ["Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Server.Kestrel.BadRequests"];

    /// <summary>
    /// Logs to the console, and to a file if one is set. Sends traces and metrics if a collector is set.
    /// </summary>
    public static IServiceCollection AddLog(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<LogOptions>().BindConfiguration(LogOptions.Section);
        services.AddSingleton<LogFile>();
        services.AddTelemetry(configuration);
        // The log is made before options can be resolved.
        var options = configuration.GetSection(LogOptions.Section).Get<LogOptions>() ?? new LogOptions();
        return services.AddSerilog((provider, logger) =>
        {
            // Only levels are taken from the settings. Without this list Serilog would search every library for places
            // to write to.
            logger.ReadFrom.Configuration(configuration, new ConfigurationReaderOptions(typeof(Log).Assembly))
                .ReadFrom.Services(provider);
            // The settings cannot turn these on: our own line about a request leaves the query out.
            foreach (var source in WithQueries)
            {
                logger.MinimumLevel.Override(source, LogEventLevel.Warning);
            }

            // The host also throws this exception, and the command that started the host tells it in one line.
            logger.Filter.ByExcluding(static entry => entry.MessageTemplate.Text == "Hosting failed to start");
            logger.Filter.ByExcluding(static entry => OfForeignCookies.Contains(entry.MessageTemplate.Text));
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
    /// Logs each request in one line: method, path, status, time. It leaves out the query string, which can hold a name
    /// that is searched for or the code of the first account, and also the user and the network address. Files and
    /// health checks are logged at level Debug.
    /// </summary>
    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        options.MessageTemplate = "{RequestMethod:l} {RequestPath:l} answered {StatusCode} in {Elapsed:0.0} ms";
        // The path as it was asked for, percent signs and all: decoded it may hold a line end.
        options.GetMessageTemplateProperties = static (context, _, elapsed, status) =>
        [
            new LogEventProperty("RequestMethod", new ScalarValue(context.Request.Method)),
            new LogEventProperty("RequestPath", new ScalarValue(context.Request.Path.ToUriComponent())),
            new LogEventProperty("StatusCode", new ScalarValue(status)),
            new LogEventProperty("Elapsed", new ScalarValue(elapsed)),
        ];
        options.GetLevel = static (context, _, exception) => exception is not null
            || context.Response.StatusCode >= StatusCodes.Status500InternalServerError && !IsHealth(context)
                ? LogEventLevel.Error
                : IsHealth(context) || IsFile(context) ? LogEventLevel.Debug : LogEventLevel.Information;
    });

    private static bool IsHealth(HttpContext context) => context.Request.Path.StartsWithSegments(Addresses.Health);

    private static bool IsFile(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private static WithheldMessages Formatter(LogFormat format, string line) => new(format == LogFormat.Json
        ? new RenderedCompactJsonFormatter()
        : new PlainLines(new MessageTemplateTextFormatter(line, CultureInfo.InvariantCulture)));
}
