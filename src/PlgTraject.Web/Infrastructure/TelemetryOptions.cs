using System.ComponentModel.DataAnnotations;

namespace PlgTraject.Web.Infrastructure;

/// <summary>Where traces and metrics go. Without an address none are made.</summary>
public sealed class TelemetryOptions : IValidatableObject
{
    public const string Section = "Telemetry";

    /// <summary>Address of an OpenTelemetry collector, such as http://localhost:4317.</summary>
    public Uri? OtlpEndpoint { get; set; }

    public OtlpProtocol Protocol { get; set; } = OtlpProtocol.Grpc;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (OtlpEndpoint is { IsAbsoluteUri: false })
        {
            yield return new ValidationResult(
                $"'{OtlpEndpoint}' is no absolute address, such as http://localhost:4317", [nameof(OtlpEndpoint)]);
        }
    }
}
