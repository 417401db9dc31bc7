using System.Net.Sockets;
using PlgTraject.Web.Infrastructure.Logging;

namespace PlgTraject.Web.Commands.Checks;

/// <summary>
/// Checks whether something listens at the address that traces and metrics go to. Nothing is sent. The site works
/// without a listener, so its absence is a warning and no fault.
/// </summary>
internal static class TelemetryCheck
{
    public const string Subject = "Telemetry";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<IEnumerable<Finding>> LookAsync(IServiceProvider services)
    {
        if (TelemetryServices.Destination(services.GetRequiredService<IConfiguration>()) is not { } destination)
        {
            return [Finding.Ok(Subject, "off: no traces and metrics are made")];
        }

        try
        {
            var address = new Uri(destination);
            using var timeout = new CancellationTokenSource(Patience);
            using var client = new TcpClient();
            await client.ConnectAsync(address.DnsSafeHost, address.Port, timeout.Token);
            return [Finding.Ok(Subject, $"goes to {destination}, where something listens")];
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
            return
            [
                Finding.Warning(Subject, $"goes to {destination}, where nothing listens: {exception.Message}. "
                    + "Look at the address, and whether a firewall lets this machine out."),
            ];
        }
    }
}
