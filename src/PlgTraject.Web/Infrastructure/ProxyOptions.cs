using System.Net;

namespace PlgTraject.Web.Infrastructure;

/// <summary>The reverse proxies whose word about address and scheme of a visitor is taken. Loopback always is.</summary>
public sealed class ProxyOptions
{
    public const string Section = "Proxy";

    /// <summary>Networks in CIDR notation, such as 172.16.0.0/12.</summary>
    public IReadOnlyList<string> Networks { get; set; } = [];

    /// <exception cref="FormatException">One of them is no network.</exception>
    public IEnumerable<IPNetwork> Parsed => Networks.Select(network => IPNetwork.Parse(network));
}
