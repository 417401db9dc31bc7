using Microsoft.Extensions.Options;

namespace PlgTraject.Web.Mail;

/// <summary>The folder with mails as .eml files. There may be some from when there was no mail server yet.</summary>
public sealed class PickupFolder(IOptions<MailOptions> options, IHostEnvironment environment)
{
    public string Path { get; } = System.IO.Path.GetFullPath(options.Value.PickupFolder, environment.ContentRootPath);

    /// <summary>Named after the Message-ID: a second attempt replaces the file instead of doubling the mail.</summary>
    public string FileOf(string messageId) => System.IO.Path.Combine(Path, $"{messageId}.eml");

    /// <summary>What a mail is called until it is written whole.</summary>
    public string UnfinishedFileOf(string messageId) => FileOf(messageId) + ".part";

    /// <summary>Removes the files of mails, where there are any.</summary>
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
