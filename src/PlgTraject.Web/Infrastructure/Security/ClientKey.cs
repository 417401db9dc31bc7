using System.Net;
using System.Net.Sockets;

namespace PlgTraject.Web.Infrastructure.Security;

/// <summary>Under what a client is counted: its address, in memory and nowhere else.</summary>
internal static class ClientKey
{
    /// <summary>Who has IPv6 has at least a whole /64 of it, so that counts as one.</summary>
    public static string Of(IPAddress? client) => client switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => client.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(client.GetAddressBytes().AsSpan(0, 8)),
        _ => client.ToString(),
    };
}
