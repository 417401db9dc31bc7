using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace PlgTraject.Tests.Support;

/// <summary>
/// A small SMTP server on loopback that really talks RFC 5321, and can be told to refuse, to be busy, to stay silent or
/// to hang up in the middle. Enough for one mail a conversation.
/// </summary>
public sealed class SmtpListener : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<Task> _conversations = [];
    private TcpListener? _listener;
    private volatile Task _gate = Task.CompletedTask;
    private Task _accepting = Task.CompletedTask;
    private volatile SmtpBehaviour _behaviour = SmtpBehaviour.Accept;

    /// <summary>From now on a mail that was received is answered only when the result is set.</summary>
    public TaskCompletionSource HoldAnswers()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _gate = gate.Task;
        return gate;
    }

    /// <summary>What it does with the next mails.</summary>
    public SmtpBehaviour Behaviour
    {
        get => _behaviour;
        set => _behaviour = value;
    }

    public int Port { get; private set; }

    /// <summary>Everything it accepted, in order of arrival.</summary>
    public ConcurrentQueue<MimeMessage> Mails { get; } = [];

    /// <summary>How many conversations began.</summary>
    public int Conversations => _conversations.Count;

    public void Start()
    {
        // The same port after a restart: the product's settings do not change.
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync(_listener);
    }

    /// <summary>Dies: nobody answers at the port any more.</summary>
    public async Task KillAsync()
    {
        _listener?.Stop();
        await _accepting;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await KillAsync();
        await Task.WhenAll(_conversations);
        _listener?.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(_stop.Token);
                _conversations.Add(ConverseAsync(client));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException
            or ObjectDisposedException or InvalidOperationException)
        {
            // Stopped.
        }
    }

    private async Task ConverseAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await ConverseAsync(client.GetStream());
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException)
            {
                // The other side hung up, or the test is over.
            }
        }
    }

    private async Task ConverseAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        if (Behaviour == SmtpBehaviour.Silent)
        {
            await Task.Delay(Timeout.Infinite, _stop.Token);
        }

        while (Behaviour == SmtpBehaviour.Dripping)
        {
            await writer.WriteAsync('2');
            await Task.Delay(100, _stop.Token);
        }

        await writer.WriteLineAsync("220 plg test");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            switch (line.Split(' ')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await writer.WriteLineAsync("250-plg test\r\n250 AUTH PLAIN");
                    break;
                case "AUTH" when Behaviour == SmtpBehaviour.RefuseSignIn:
                    await writer.WriteLineAsync("535 5.7.8 credentials invalid");
                    break;
                case "AUTH":
                    await writer.WriteLineAsync("235 2.7.0 welcome");
                    break;
                case "MAIL" when Behaviour == SmtpBehaviour.RefuseSender:
                    await writer.WriteLineAsync("550 5.7.1 sender not allowed");
                    break;
                case "RCPT" when Behaviour == SmtpBehaviour.RefuseForGood:
                    await writer.WriteLineAsync("550 5.1.1 no such mailbox");
                    break;
                case "RCPT" when Behaviour == SmtpBehaviour.Busy:
                    await writer.WriteLineAsync("451 4.7.1 greylisted, come back later");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go ahead");
                    if (Behaviour == SmtpBehaviour.HangUpInData)
                    {
                        await reader.ReadLineAsync(_stop.Token);
                        return;
                    }

                    var mail = await ReadMailAsync(reader);
                    if (mail is null || Behaviour == SmtpBehaviour.HangUpAfterData)
                    {
                        return;
                    }

                    Mails.Enqueue(mail);
                    await _gate.WaitAsync(_stop.Token);
                    await writer.WriteLineAsync("250 2.0.0 accepted");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 ok");
                    break;
            }
        }
    }

    /// <summary>The mail, or null when the sender was gone before its end: then it is no mail that came.</summary>
    private async Task<MimeMessage?> ReadMailAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        for (
            var line = await reader.ReadLineAsync(_stop.Token);
            line != ".";
            line = await reader.ReadLineAsync(_stop.Token))
        {
            if (line is null)
            {
                return null;
            }

            text.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        }

        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
        return await MimeMessage.LoadAsync(stream, _stop.Token);
    }
}
