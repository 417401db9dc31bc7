using System.ComponentModel.DataAnnotations;

namespace PlgTraject.Web.Infrastructure.Logging;

/// <summary>Where traces and metrics go. Without an address none are made.</summary>
public sealed class TelemetryOptions : IValidatableObject
{
    public const string Section = "Telemetry";

    /// <summary>Address of an OpenTelemetry collector, such as http://localhost:4317.</summary>
    public Uri? OtlpEndpoint { get; set; }

    public OtlpProtocol Protocol { get; set; } = OtlpProtocol.Grpc;

    /// <summary>Whether it can be sent to: localhost:4317, without http, is an address with the scheme localhost.</summary>
    public static bool IsCollector(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (OtlpEndpoint is not null && !IsCollector(OtlpEndpoint))
        {
            yield return new ValidationResult(
                $"'{OtlpEndpoint}' is no http: or https: address, such as http://localhost:4317", [nameof(OtlpEndpoint)]);
        }
    }
}
