using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Mail;

namespace PlgTraject.Tests.Mail;

/// <summary>
/// A product with a transport that a test programs, and a dispatcher that runs only when a test says so.
/// </summary>
public class OutboxFixture : AppFixture
{
    public ProgrammedTransport Transport { get; } = new();

    public OutboxDispatcher Dispatcher => Services.GetRequiredService<OutboxDispatcher>();

    /// <summary>Puts mails that are due in an empty outbox.</summary>
    public Task Fill(int count, Action<OutboxMail>? change = null) => Database(async database =>
    {
        database.OutboxMails.RemoveRange(database.OutboxMails);
        for (var number = 0; number < count; number++)
        {
            var mail = TestData.Mail(MailState.Pending);
            mail.CreatedAt = mail.NextAttemptAt = mail.WaitingSince = Clock.GetUtcNow().UtcDateTime;
            mail.Attempts = 0;
            change?.Invoke(mail);
            database.OutboxMails.Add(mail);
        }

        return await database.SaveChangesAsync();
    });

    protected override void Configure(IWebHostBuilder builder) => builder.ConfigureTestServices(services =>
    {
        services.AddSingleton<IMailTransport>(Transport);
        services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService)
            && service.ImplementationType == typeof(OutboxService)));
    });
}
