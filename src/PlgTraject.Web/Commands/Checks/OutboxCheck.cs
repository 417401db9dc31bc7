using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Commands.Checks;

/// <summary>Checks whether mails wait that will not go out by themselves, in a database that answers.</summary>
internal static class OutboxCheck
{
    private const string Subject = "Outbox";

    public static async Task<IEnumerable<Finding>> LookAsync(IServiceProvider services)
    {
        var refused = await services.GetRequiredService<RefusedMails>().CountAsync(CancellationToken.None);
        var waiting = await services.GetRequiredService<OutboxState>().ReadAsync(CancellationToken.None);
        List<Finding> findings = [];
        if (refused.Answer is { } answer)
        {
            findings.Add(Finding.Warning(Subject,
                $"{refused.Waiting} mail(s) wait, because the mail server refuses them for what is ours: {answer}. "
                + "Put the setting right and restart."));
        }

        if (refused.Parked > 0)
        {
            findings.Add(Finding.Warning(Subject,
                $"{refused.Parked} mail(s) are parked. Staff see why at {Addresses.Staff.Root}, and send them again."));
        }

        if (findings.Count == 0)
        {
            findings.Add(Finding.Ok(Subject, $"{waiting.Size} mail(s) wait to be sent"));
        }

        return findings;
    }
}
