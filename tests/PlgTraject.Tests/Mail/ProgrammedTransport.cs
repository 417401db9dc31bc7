using System.Collections.Concurrent;
using MimeKit;
using PlgTraject.Web.Mail;

namespace PlgTraject.Tests.Mail;

/// <summary>Does with a mail what a test says, and remembers it.</summary>
public sealed class ProgrammedTransport : IMailTransport
{
    public ConcurrentQueue<string> Sent { get; } = [];

    public Func<MimeMessage, Task> Send { get; set; } = _ => Task.CompletedTask;

    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        await Send(message);
        Sent.Enqueue(message.MessageId!);
    }
}
