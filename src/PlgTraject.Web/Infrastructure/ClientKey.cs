using System.Net;
using System.Net.Sockets;

namespace PlgTraject.Web.Features.Staff;

/// <summary>Under what a client is counted: its address, in memory and nowhere else.</summary>
internal static class ClientKey
{
    /// <summary>With IPv6 a client has a whole network of addresses.</summary>
    public static string Of(IPAddress? client) => client switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => client.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(client.GetAddressBytes().AsSpan(0, 8)),
        _ => client.ToString(),
    };
}
