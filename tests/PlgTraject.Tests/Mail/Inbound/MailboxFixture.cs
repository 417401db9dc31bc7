using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Mail.Inbound;

namespace PlgTraject.Tests.Mail.Inbound;

/// <summary>A product with a mailbox at a real IMAP server, which is read only when a test says so.</summary>
public class MailboxFixture : AppFixture, IAsyncLifetime
{
    public MailboxFixture() : this(new Dovecot())
    {
    }

    /// <param name="imap">The server of the mailbox.</param>
    protected MailboxFixture(Dovecot imap) => Imap = imap;

    public Dovecot Imap { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        // No mail came later than it is read.
        Clock.Advance(TimeSpan.FromDays(1));
        if (Dovecot.Missing is null)
        {
            await Imap.Start();
        }
    }

    /// <summary>Takes all that is new.</summary>
    public async Task Read() => Assert.True(
        await Services.GetRequiredService<MailboxReader>().ReadOnceAsync(Stop));

    /// <summary>What became of the mails with a subject, in the order in which they were taken.</summary>
    public Task<List<InboundMail>> Mails(string subject) => Database(database => database.InboundMails.AsNoTracking()
        .Include(mail => mail.Content).Include(mail => mail.Attachments).AsSplitQuery()
        .Where(mail => mail.Subject == subject).OrderBy(mail => mail.Id).ToListAsync(Stop));

    public async Task<InboundMail> Mail(string subject) => Assert.Single(await Mails(subject));

    /// <summary>A lead as it is stored, with its history.</summary>
    public Task<Lead> Lead(Lead lead) => Database(database => database.AllLeads.AsNoTracking().AsSplitQuery()
        .Include(one => one.Events).Include(one => one.Mails)
        .SingleAsync(one => one.Reference == lead.Reference, Stop));

    /// <summary>A colleague with an account.</summary>
    public async Task<Colleague> Colleague(string email)
    {
        await this.HasStaff(email, "Kim de Boer", StaffRole.Advisor);
        return await Database(database => database.Users.SingleAsync(one => one.Email == email, Stop));
    }

    /// <summary>What does not add up.</summary>
    public async Task<IReadOnlyList<LedgerFault>> Faults()
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MailLedger>().FaultsAsync(Stop);
    }

    /// <summary>A lead to whose school a mail was sent.</summary>
    public async Task<(Lead Lead, OutboxMail Mail)> Mailed(
        string email, LeadStatus status = LeadStatus.InConversation, string? owner = null,
        MailAudience audience = MailAudience.School)
    {
        var (lead, mail) = (TestData.Lead(email: email, status: status), TestData.Mail());
        (mail.Audience, mail.ToAddress) = (audience, email);
        lead.OwnerId = owner;
        lead.Mails.Add(mail);
        if (audience == MailAudience.School)
        {
            lead.Answer(Start.UtcDateTime, owner);
        }

        await Has(lead);
        return (lead, mail);
    }

    protected override void Configure(IWebHostBuilder builder)
    {
        foreach (var (name, value) in Imap.Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services => services.Remove(services.Single(service =>
            service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(MailboxService))));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Imap.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
