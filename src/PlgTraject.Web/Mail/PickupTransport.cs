using Microsoft.Extensions.Options;
using MimeKit;

namespace PlgTraject.Web.Mail;

/// <summary>Writes mails as .eml files, for a machine without a mail server.</summary>
public sealed class PickupTransport(IOptions<MailOptions> options, IHostEnvironment environment) : IMailTransport
{
    public string Folder { get; } = Path.GetFullPath(options.Value.PickupFolder, environment.ContentRootPath);

    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);
        // Named after the Message-ID: a second attempt replaces the file instead of doubling the mail.
        var file = Path.Combine(Folder, $"{message.MessageId}.eml");
        var unfinished = file + ".part";
        await using (var stream = File.Create(unfinished))
        {
            await message.WriteToAsync(stream, cancellationToken);
        }

        File.Move(unfinished, file, overwrite: true);
    }
}
