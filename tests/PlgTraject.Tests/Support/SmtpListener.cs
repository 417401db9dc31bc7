using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using MimeKit;

namespace PlgTraject.Tests.Support;

/// <summary>
/// A small SMTP server on loopback that really talks RFC 5321, with or without TLS from the start, and can be told to
/// refuse, to be busy, to stay silent or to hang up in the middle. Enough for one mail a conversation.
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

    /// <summary>
    /// What it answers to one command instead of what its behaviour says. "CONNECT" is the greeting, and "END" is the
    /// end of the mail.
    /// </summary>
    public (string Command, string Answer)? Refusal { get; set; }

    /// <summary>The extensions it offers.</summary>
    public string[] Extensions { get; set; } = ["AUTH PLAIN"];

    /// <summary>With a certificate a connection begins with TLS.</summary>
    public SslServerAuthenticationOptions? Tls { get; set; }

    /// <summary>Every line that it was sent, besides those of mails.</summary>
    public ConcurrentQueue<string> Commands { get; } = [];

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
            catch (Exception exception) when (exception is IOException or OperationCanceledException
                or AuthenticationException)
            {
                // The other side hung up or wants no such TLS, or the test is over.
            }
        }
    }

    private async Task ConverseAsync(NetworkStream socket)
    {
        await using var secure = Tls is null ? null : new SslStream(socket);
        if (secure is not null)
        {
            await secure.AuthenticateAsServerAsync(Tls!, _stop.Token);
        }

        await ConverseAsync(secure ?? (Stream)socket);
    }

    private async Task ConverseAsync(Stream stream)
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

        await writer.WriteLineAsync(RefusalOf("CONNECT") ?? "220 plg test");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            Commands.Enqueue(line);
            var command = line.Split(' ')[0].ToUpperInvariant();
            switch (command)
            {
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                case var _ when RefusalOf(command) is { } refusal:
                    await writer.WriteLineAsync(refusal);
                    break;
                case "EHLO":
                    await writer.WriteLineAsync(string.Join("\r\n", Extensions.Prepend("plg test")
                        .Select((text, at) => $"250{(at < Extensions.Length ? '-' : ' ')}{text}")));
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

                    if (RefusalOf("END") is { } late)
                    {
                        await writer.WriteLineAsync(late);
                        break;
                    }

                    Mails.Enqueue(mail);
                    await _gate.WaitAsync(_stop.Token);
                    await writer.WriteLineAsync("250 2.0.0 accepted");
                    break;
                default:
                    await writer.WriteLineAsync("250 ok");
                    break;
            }
        }
    }

    /// <summary>Who may not say EHLO may not say HELO either, which a client tries next.</summary>
    private string? RefusalOf(string command) =>
        Refusal is { } refusal && refusal.Command == (command == "HELO" ? "EHLO" : command) ? refusal.Answer : null;

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
