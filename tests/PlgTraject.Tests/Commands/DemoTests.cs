using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Mail;

namespace PlgTraject.Tests.Commands;

/// <summary>The fictional leads, made by a real process.</summary>
public sealed class DemoTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Demo_EmptyDatabase_FillsItAndOnlyThen()
    {
        var (exitCode, output) = await ProductCommand.Run(_folder.Path, "demo", "--leads", "600", "--seed", "7");
        Assert.True(exitCode == 0, output);

        var leads = await _folder.Query(database => database.AllLeads.AsNoTracking()
            .Include(lead => lead.Events).Include(lead => lead.Mails).OrderBy(lead => lead.Id).ToListAsync(Stop));
        Assert.Equal(600, leads.Count);
        Assert.Equal(
            LeadStatuses.OfConversation.Select(row => row.Status).Append(LeadStatus.Merged),
            leads.Select(lead => lead.Status).Distinct().Order());
        Assert.Equal(leads.Select(lead => lead.CreatedAt).Order(), leads.Select(lead => lead.CreatedAt));
        // One that asked twice is merged, with its mails.
        var merged = leads.Single(lead => lead.Status == LeadStatus.Merged);
        Assert.Equal(4, leads.Single(lead => lead.Id == merged.MergedIntoId).Mails.Count(IsMadeByItself));
        Assert.All(leads.Where(lead => lead.Id != merged.Id && lead.Id != merged.MergedIntoId), lead =>
        {
            Assert.EndsWith(".example", lead.Email, StringComparison.Ordinal);
            Assert.InRange(lead.CreatedAt, DateTime.UtcNow.AddDays(-370), DateTime.UtcNow);
            Assert.Equal(
                SearchText.Words(
                    lead.Name, lead.School, lead.Town, lead.Email, lead.Reference, SearchText.Phone(lead.Phone)),
                lead.SearchText);
            Assert.Equal(2, lead.Mails.Count(IsMadeByItself));
            Assert.Equal(
                lead.Mails.Where(mail => !IsMadeByItself(mail)).Select(mail => mail.Id),
                lead.Events.Select(one => one.What).OfType<AnswerMailed>().Select(gone => gone.MailId));
            var moves = lead.Events.OrderBy(one => one.At).Select(one => one.What).OfType<LeadStatusMoved>();
            Assert.Equal(lead.Status, moves.LastOrDefault()?.To ?? LeadStatus.New);
            Assert.Equal(lead.Answers().Min(one => one.AnsweredAt), lead.AnsweredAt);
            Assert.All(lead.Events, step => Assert.InRange(step.At, lead.CreatedAt, DateTime.UtcNow));
        });
        var mails = leads.SelectMany(lead => lead.Mails).ToList();
        Assert.Contains(mails, mail => !IsMadeByItself(mail));
        Assert.DoesNotContain(mails, mail => mail.State == MailState.Pending);
        Assert.All(mails.Where(mail => mail.State == MailState.Parked),
            mail => Assert.EndsWith(".example", mail.ToAddress, StringComparison.Ordinal));

        Assert.InRange(await _folder.Query(database => database.BrochureDownloads.CountAsync(Stop)), 100, 365);

        // A mailbox shows whatever can become of a mail, and a mail that waits and was answered already.
        var inbound = await _folder.Query(database => database.InboundMails.AsNoTracking()
            .Include(mail => mail.Content).ToListAsync(Stop));
        Assert.Equal(Enum.GetValues<MailFate>(), inbound.Select(mail => mail.Fate).Distinct().Order());
        Assert.Contains(inbound, mail => mail.Fate == MailFate.NotToSchool
            && inbound.Exists(asked => asked.Fate == MailFate.Triage && asked.MessageId == mail.InReplyTo));
        Assert.Contains(inbound, mail => mail is { Fate: MailFate.Triage, Content: { Text: null, Html: not null } });
        Assert.Contains(leads, lead => lead.Events.Any(one => one.What is LeadStatusMoved { From: LeadStatus.Lost }));

        var (refused, reason) = await ProductCommand.Run(_folder.Path, "demo", "--leads", "1");
        Assert.Equal(1, refused);
        Assert.Contains("There are leads in this database.", reason, StringComparison.Ordinal);
        Assert.Equal(600, await _folder.Query(database => database.AllLeads.CountAsync(Stop)));
    }

    [Fact]
    public async Task Demo_OnlyASuspectInTheDatabase_IsRefused()
    {
        _folder.HasDatabase();
        await _folder.Query(database =>
        {
            database.AllLeads.Add(TestData.Lead(status: LeadStatus.Suspect));
            return database.SaveChangesAsync(Stop);
        });

        var (refused, reason) = await ProductCommand.Run(_folder.Path, "demo", "--leads", "1");

        Assert.Equal(1, refused);
        Assert.Contains("There are leads in this database.", reason, StringComparison.Ordinal);
        Assert.Equal(1, await _folder.Query(database => database.AllLeads.CountAsync(Stop)));
    }

    [Fact]
    public async Task Demo_SameSeed_MakesTheSame()
    {
        using var other = new TemporaryFolder();
        await ProductCommand.Run(_folder.Path, "demo", "--leads", "20", "--seed", "3");
        await ProductCommand.Run(other.Path, "demo", "--leads", "20", "--seed", "3");

        Assert.Equal(await References(_folder), await References(other));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("100001")]
    [InlineData("veel")]
    public async Task Demo_ImpossibleNumber_ShowsUsage(string leads)
    {
        var (exitCode, output) = await ProductCommand.Run(_folder.Path, "demo", "--leads", leads);

        Assert.Equal(2, exitCode);
        Assert.Contains("--leads takes a number from 1 to 100000.", output, StringComparison.Ordinal);
    }

    private static Task<List<string>> References(TemporaryFolder folder) => folder.Query(database => database.Leads
        .OrderBy(lead => lead.Id).Select(lead => lead.Reference + lead.School + lead.Status).ToListAsync(Stop));

    private static bool IsMadeByItself(OutboxMail mail) => mail.Audience != MailAudience.School;
}
