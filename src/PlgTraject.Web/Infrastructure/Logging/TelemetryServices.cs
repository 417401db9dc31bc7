using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Infrastructure.Logging;

public static class TelemetryServices
{
    /// <summary>Names a collector as well; what <see cref="TelemetryOptions"/> says goes first.</summary>
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
                options.Protocol == OtlpProtocol.Grpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf,
                options.OtlpEndpoint);
        }

        return services;
    }

    /// <summary>Where it goes as the settings name it; null when it is off.</summary>
    public static string? Destination(IConfiguration configuration) => Destination(Options(configuration), configuration);

    private static string? Destination(TelemetryOptions options, IConfiguration configuration) =>
        options.OtlpEndpoint?.ToString() ?? (configuration[StandardEndpoint] is { Length: > 0 } standard ? standard : null);

    private static TelemetryOptions Options(IConfiguration configuration) =>
        configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new TelemetryOptions();
}
