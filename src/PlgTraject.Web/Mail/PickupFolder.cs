using Microsoft.Extensions.Options;
using MimeKit;

namespace PlgTraject.Web.Mail;

/// <summary>The folder with mails as .eml files. It may hold some from before there was a mail server.</summary>
public sealed class PickupFolder(IOptions<MailOptions> options, IHostEnvironment environment)
{
    public string Path { get; } = System.IO.Path.GetFullPath(options.Value.PickupFolder, environment.ContentRootPath);

    /// <summary>
    /// Path of the file of a mail. It has the Message-ID, so that a second attempt replaces the file.
    /// </summary>
    public string FileOf(string messageId) => System.IO.Path.Combine(Path, $"{messageId}.eml");

    /// <summary>Path of that file until the mail is written completely.</summary>
    public string UnfinishedFileOf(string messageId) => FileOf(messageId) + ".part";

    /// <summary>Removes the files of these mails, if they have any.</summary>
    public void Remove(IEnumerable<string> messageIds)
    {
        if (!Directory.Exists(Path))
        {
            return;
        }

        foreach (var messageId in messageIds)
        {
            File.Delete(FileOf(messageId));
            File.Delete(UnfinishedFileOf(messageId));
        }
    }
}

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
