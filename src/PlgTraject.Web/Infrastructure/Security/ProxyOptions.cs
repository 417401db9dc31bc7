using System.ComponentModel.DataAnnotations;
using System.Net;

namespace PlgTraject.Web.Infrastructure.Security;

/// <summary>The reverse proxies that may tell the address and scheme of a visitor. Loopback always may.</summary>
public sealed class ProxyOptions : IValidatableObject
{
    public const string Section = "Proxy";

    /// <summary>Networks in CIDR notation, such as 172.16.0.0/12.</summary>
    public IReadOnlyList<string> Networks { get; set; } = [];

    /// <exception cref="FormatException">One of them is no network.</exception>
    public IEnumerable<IPNetwork> Parsed => Networks.Select(network => IPNetwork.Parse(network));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Networks
        .Select((network, index) => (network, index))
        .Where(entry => !IPNetwork.TryParse(entry.network, out _))
        .Select(entry => new ValidationResult(
            $"'{entry.network}' is no network in CIDR notation, such as 172.16.0.0/12",
            [$"{nameof(Networks)}:{entry.index}"]));
}
