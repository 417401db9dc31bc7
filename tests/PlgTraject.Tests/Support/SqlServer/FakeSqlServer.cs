using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PlgTraject.Tests.Support.SqlServer;

/// <summary>
/// Speaks as much of SQL Server's protocol (TDS 7.4, without TLS) as is needed to see how the product and Microsoft's
/// client behave when a server refuses, keeps silent or breaks off. It has no tables: a test says what it answers.
/// </summary>
internal sealed class FakeSqlServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _accepting;
    private int _connections;

    public FakeSqlServer()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public string ConnectionString => string.Create(CultureInfo.InvariantCulture,
        $"Server=127.0.0.1,{((IPEndPoint)_listener.LocalEndpoint).Port};Database=plgtraject;User Id=plg;"
        + $"Password=geheim-geheim;Encrypt=Optional");

    /// <summary>The number of the error with which it refuses whoever signs in; 0 when it lets everybody in.</summary>
    public int Refusal { get; set; }

    /// <summary>Accepts connections and says nothing more on any of them.</summary>
    public bool IsSilent { get; set; }

    /// <summary>What it answers to SQL; null is silence.</summary>
    public Func<string, FakeAnswer?> Answer { get; set; } = static _ => FakeAnswer.Done;

    /// <summary>What it was asked: SQL, and in words what clients ask in another way.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>How often somebody connected.</summary>
    public int Connections => _connections;

    /// <summary>Breaks every connection off and accepts no more.</summary>
    public async Task StopAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                Interlocked.Increment(ref _connections);
                open.Add(ServeAsync(client));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                while (await TdsRequest.ReadAsync(stream, _end.Token) is { } request
                    && await ReplyAsync(request, stream))
                {
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The client has gone, or the test is over.
        }
    }

    /// <returns>False when the connection must be broken off.</returns>
    private async Task<bool> ReplyAsync(TdsRequest request, NetworkStream stream)
    {
        if (IsSilent)
        {
            return true;
        }

        var reply = request.Kind switch
        {
            TdsKind.PreLogin => FakeAnswer.WithoutEncryption,
            TdsKind.Login => Refusal == 0 ? FakeAnswer.Welcome : FakeAnswer.Error(Refusal, "Refused."),
            TdsKind.Attention => FakeAnswer.Attended,
            TdsKind.Transaction => Note(request.Transaction),
            _ => Ask(request.Sql),
        };
        if (reply is null)
        {
            return true;
        }

        await stream.WriteAsync(reply.Packet(), _end.Token);
        return !reply.IsTheLast;
    }

    private FakeAnswer Note((byte Act, byte Level) transaction)
    {
        Asked.Enqueue(transaction switch
        {
            (5, 4) => "begin serializable",
            (5, 2) => "begin read committed",
            (7, _) => "commit",
            (8, _) => "rollback",
            _ => $"transaction {transaction}",
        });
        return FakeAnswer.Transaction(transaction.Act);
    }

    private FakeAnswer? Ask(string sql)
    {
        Asked.Enqueue(sql);
        return Answer(sql);
    }
}
