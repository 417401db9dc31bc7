using System.Globalization;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace PlgTraject.Benchmarks.Bare;

/// <summary>
/// The server that the product is compared with: Kestrel alone, without host, routing and middleware.
/// </summary>
internal static class BareServer
{
    /// <param name="args">Port, address of the product to take the answers from, file of the database.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.ListenLocalhost(int.Parse(args[0], CultureInfo.InvariantCulture));
        using var server = new KestrelServer(
            Options.Create(options),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance);
        using var rows = new RowPerRequest(args[2]);
        var application = new BareApplication(await BareAnswer.TakeAsync(new Uri(args[1])), rows);
        await server.StartAsync(application, CancellationToken.None);
        // It ends together with the benchmark, which holds the other end of the standard input.
        await Console.In.ReadToEndAsync();
        await server.StopAsync(CancellationToken.None);
        return 0;
    }
}
