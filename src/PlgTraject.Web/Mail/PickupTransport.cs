using MimeKit;

namespace PlgTraject.Web.Mail;

/// <summary>Writes mails as .eml files, for a machine without a mail server.</summary>
public sealed class PickupTransport(PickupFolder folder) : IMailTransport
{
    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder.Path);
        var unfinished = folder.UnfinishedFileOf(message.MessageId!);
        await using (var stream = File.Create(unfinished))
        {
            await message.WriteToAsync(stream, cancellationToken);
        }

        File.Move(unfinished, folder.FileOf(message.MessageId!), overwrite: true);
    }
}
