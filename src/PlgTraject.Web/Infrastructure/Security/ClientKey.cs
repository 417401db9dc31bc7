using System.Net;
using System.Net.Sockets;

namespace PlgTraject.Web.Infrastructure.Security;

/// <summary>
/// The key under which a client is counted, made from its network address. It is only kept in memory.
/// </summary>
internal static class ClientKey
{
    /// <summary>A client with IPv6 has at least a whole /64, so all addresses in that count as one client.</summary>
    public static string Of(IPAddress? client) => client switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => client.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(client.GetAddressBytes().AsSpan(0, 8)),
        _ => client.ToString(),
    };
}
