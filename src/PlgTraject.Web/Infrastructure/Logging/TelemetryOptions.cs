using System.ComponentModel.DataAnnotations;

namespace PlgTraject.Web.Infrastructure.Logging;

/// <summary>Where traces and metrics go. Without an address none are made.</summary>
public sealed class TelemetryOptions : IValidatableObject
{
    public const string Section = "Telemetry";

    /// <summary>Address of an OpenTelemetry collector, such as http://localhost:4317.</summary>
    public Uri? OtlpEndpoint { get; set; }

    public OtlpProtocol Protocol { get; set; } = OtlpProtocol.Grpc;

    /// <summary>
    /// Whether something can be sent to the address. To "localhost:4317" it cannot: its scheme is "localhost".
    /// </summary>
    public static bool IsCollector(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (OtlpEndpoint is not null && !IsCollector(OtlpEndpoint))
        {
            yield return new ValidationResult(
                $"'{OtlpEndpoint}' is no http: or https: address, such as http://localhost:4317",
                [nameof(OtlpEndpoint)]);
        }
    }
}

/// <summary>The protocol that the collector speaks.</summary>
public enum OtlpProtocol
{
    /// <summary>Usually at port 4317.</summary>
    Grpc,

    /// <summary>Usually at port 4318.</summary>
    HttpProtobuf,
}
