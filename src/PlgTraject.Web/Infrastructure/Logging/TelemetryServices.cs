using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Infrastructure.Logging;

public static class TelemetryServices
{
    /// <summary>
    /// OpenTelemetry's own setting for a collector, which counts when <see cref="TelemetryOptions"/> has none.
    /// </summary>
    public const string StandardEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string StandardName = "OTEL_SERVICE_NAME";

    /// <summary>
    /// Sends traces and metrics to a collector when Telemetry:OtlpEndpoint or OpenTelemetry's own environment variable
    /// names one; otherwise nothing of it is registered.
    /// </summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var options = Options(configuration);
        if (Destination(options, configuration) is null)
        {
            return services;
        }

        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(
                configuration[StandardName] ?? "plgtraject",
                serviceVersion: typeof(TelemetryServices).Assembly.GetName().Version?.ToString()))
            // Query strings stay out of the traces: the instrumentation replaces their values.
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation(requests =>
                requests.Filter = context => !context.Request.Path.StartsWithSegments(Addresses.Health)))
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddMeter("PlgTraject.*"));
        if (options.OtlpEndpoint is null)
        {
            telemetry.UseOtlpExporter();
        }
        else
        {
            telemetry.UseOtlpExporter(
                options.Protocol switch
                {
                    OtlpProtocol.Grpc => OtlpExportProtocol.Grpc,
                    OtlpProtocol.HttpProtobuf => OtlpExportProtocol.HttpProtobuf,
                    _ => throw new InvalidOperationException($"{options.Protocol} has no exporter yet."),
                },
                options.OtlpEndpoint);
        }

        return services;
    }

    /// <summary>The address of the collector as the settings name it; null when telemetry is off.</summary>
    public static string? Destination(IConfiguration configuration) =>
        Destination(Options(configuration), configuration);

    private static string? Destination(TelemetryOptions options, IConfiguration configuration)
    {
        var standard = configuration[StandardEndpoint];
        return options.OtlpEndpoint?.ToString() ?? (string.IsNullOrEmpty(standard) ? null : standard);
    }

    private static TelemetryOptions Options(IConfiguration configuration) =>
        configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new TelemetryOptions();
}
