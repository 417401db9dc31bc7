using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MailKit.Net.Imap;

namespace PlgTraject.Tests.Support;

/// <summary>
/// A real IMAP server on loopback, with a folder of its own and one mailbox. Mails are put in it as files, as a mail
/// server delivers them.
/// </summary>
public sealed class Dovecot : IAsyncDisposable
{
    public const string User = "info@provider.example";
    public const string Password = "geheim-van-de-test";

    private static readonly string[] Places = ["/usr/sbin/dovecot", "/usr/local/sbin/dovecot"];

    private static readonly string[] Folders =
        ["", "new", "cur", "tmp", ".Sent", ".Sent/new", ".Sent/cur", ".Sent/tmp"];

    /// <summary>What keeps the tests from using it; null when nothing does.</summary>
    public static readonly string? Missing =
        Program is null ? "Dovecot is not installed (Debian: apt-get install dovecot-imapd)" : null;

    private readonly string _folder = Directory.CreateTempSubdirectory("plgtraject-imap-").FullName;
    private readonly string _configuration;
    private Process? _process;
    private int _delivered;

    /// <param name="introspection">
    /// Where the server asks whether a token is one; null when it knows a password instead.
    /// </param>
    public Dovecot(string? introspection = null)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Port = ((IPEndPoint)free.LocalEndpoint).Port;
        _configuration = Path.Combine(_folder, "dovecot.conf");
        foreach (var path in Folders)
        {
            Open(Directory.CreateDirectory(Path.Combine(Inbox, path)).FullName);
        }

        Open(_folder);
        File.WriteAllText(Path.Combine(_folder, "oauth2.conf"), $"""
            introspection_url = {introspection}
            introspection_mode = post
            username_attribute = username
            active_attribute = active
            active_value = true
            """);
        File.WriteAllText(_configuration, Configuration(introspection is not null));
        File.WriteAllText(Path.Combine(Sent, "maildirfolder"), "");
    }

    public int Port { get; }

    private string Inbox => Path.Combine(_folder, "mail");

    private string Sent => Path.Combine(Inbox, ".Sent");

    private static string? Program => Array.Find(Places, File.Exists);

    /// <summary>The settings of the product by which it reads this mailbox.</summary>
    public IEnumerable<(string Name, string Value)> Settings =>
    [
        ("Inbox:Host", "127.0.0.1"), ("Inbox:Port", Port.ToString(CultureInfo.InvariantCulture)),
        ("Inbox:Security", "None"), ("Inbox:User", User), ("Inbox:Password", Password),
        ("Inbox:TimeoutSeconds", "10"), ("Inbox:PollSeconds", "1"),
    ];

    public async Task Start()
    {
        _process = Process.Start(new ProcessStartInfo(Program!, ["-F", "-c", _configuration])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        await Eventually.True(CanConnect, "the IMAP server answers");
    }

    /// <summary>Ends it: nobody answers at the port any more.</summary>
    public async Task Stop()
    {
        if (_process is { HasExited: false })
        {
            using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
            await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        }

        _process?.Dispose();
        _process = null;
    }

    /// <summary>Delivers a mail.</summary>
    public void Deliver(string mail, DateTime? at = null) => Put(Inbox, Encoding.UTF8.GetBytes(mail), at);

    public void Deliver(byte[] mail, DateTime? at = null) => Put(Inbox, mail, at);

    /// <summary>Puts a mail among the sent ones, as a mail program does.</summary>
    public void PutInSent(string mail, DateTime? at = null) => Put(Sent, Encoding.UTF8.GetBytes(mail), at);

    /// <summary>Has the server number all its mails anew, as after a move to another server.</summary>
    public async Task Renumber()
    {
        await Stop();
        foreach (var file in Directory.GetFiles(Inbox, "dovecot*").Concat(Directory.GetFiles(Sent, "dovecot*")))
        {
            File.Delete(file);
        }

        await Start();
    }

    /// <summary>Opens the mailbox as a mail program does.</summary>
    public async Task<ImapClient> Open()
    {
        var client = new ImapClient();
        await client.ConnectAsync("127.0.0.1", Port, MailKit.Security.SecureSocketOptions.None);
        await client.AuthenticateAsync(User, Password);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(_folder, recursive: true);
    }

    private void Put(string folder, byte[] mail, DateTime? at)
    {
        var name = string.Create(
            CultureInfo.InvariantCulture, $"1700000000.M{++_delivered:000000}P1.test,S={mail.Length}:2,");
        var file = Path.Combine(folder, "tmp", name);
        File.WriteAllBytes(file, mail);
        File.SetLastWriteTimeUtc(file, at ?? AppFixture.Start.UtcDateTime);
        // A mail is there all at once.
        File.Move(file, Path.Combine(folder, "cur", name));
    }

    private async Task<bool> CanConnect()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>The server reads mails as a user with fewer rights than the tests may have.</summary>
    private static void Open(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
                | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute);
        }
    }

    /// <summary>
    /// As root it wants the users of its package and one for mails; as anybody else everything is done by that user.
    /// </summary>
    private static (string Internal, string InternalGroup, string Login, string Mail, string MailGroup) Users()
    {
        if (Environment.UserName == "root")
        {
            return ("dovecot", "dovecot", "dovenull", "mail", "mail");
        }

        using var id = Process.Start(new ProcessStartInfo("id", "-gn") { RedirectStandardOutput = true })!;
        var (user, group) = (Environment.UserName, id.StandardOutput.ReadToEnd().Trim());
        return (user, group, user, user, group);
    }

    private string Configuration(bool takesTokens)
    {
        var users = Users();
        var passwords = takesTokens
            ? $$"""
                auth_mechanisms = xoauth2 oauthbearer
                passdb {
                  driver = oauth2
                  mechanisms = xoauth2 oauthbearer
                  args = {{_folder}}/oauth2.conf
                }
                """
            : $$"""
                auth_mechanisms = plain login
                passdb {
                  driver = static
                  args = password={{Password}}
                }
                """;
        return $$"""
            protocols = imap
            base_dir = {{_folder}}/run
            state_dir = {{_folder}}/state
            log_path = {{_folder}}/log
            ssl = no
            disable_plaintext_auth = no
            listen = 127.0.0.1
            default_internal_user = {{users.Internal}}
            default_internal_group = {{users.InternalGroup}}
            default_login_user = {{users.Login}}
            mail_uid = {{users.Mail}}
            mail_gid = {{users.MailGroup}}
            first_valid_uid = 1
            mail_location = maildir:{{Inbox}}
            {{passwords}}
            userdb {
              driver = static
              args = uid={{users.Mail}} gid={{users.MailGroup}} home={{_folder}} allow_all_users=yes
            }
            namespace inbox {
              inbox = yes
              separator = /
              mailbox Sent {
                special_use = \Sent
                auto = subscribe
              }
            }
            service imap-login {
              chroot =
              inet_listener imap {
                port = {{Port}}
              }
              inet_listener imaps {
                port = 0
              }
            }
            service anvil {
              chroot =
            }
            service stats {
              chroot =
            }
            service auth {
              user = {{Environment.UserName}}
            }
            """;
    }
}
