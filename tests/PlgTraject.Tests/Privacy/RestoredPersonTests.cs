using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;
using PlgTraject.Tests.Support.SqlServer;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Privacy;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Tests.Privacy;

/// <summary>
/// Commands and instances run as real processes: what was erased stays erased after a restore, and retention runs once.
/// </summary>
public sealed class RestoredPersonTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(LeadStatus.New)]
    [InlineData(LeadStatus.Suspect)]
    [SqliteOnly("SQL Server has its own back-ups.")]
    public async Task Restore_BackupOfBeforeAnErasure_IsErasedAgainAtTheStart(LeadStatus status)
    {
        _folder.HasDatabase();
        var (gone, stays) = (
            TestData.Lead(name: "Quirine Weg", status: status, createdAt: DateTime.UtcNow),
            TestData.Lead(createdAt: DateTime.UtcNow));
        await Add(gone, stays);
        var backup = _folder.File("backup.db");
        Assert.Equal(0, (await ProductCommand.Run(_folder.Path, "backup", backup)).ExitCode);
        // As erasing leaves it.
        await _folder.Query(database => database.AllLeads.Where(lead => lead.Id == gone.Id).ExecuteDeleteAsync(Stop));
        await _folder.Query(database =>
        {
            database.Erasures.Add(new Erasure { Key = gone.SubmissionKey, At = DateTime.UtcNow });
            return database.SaveChangesAsync(Stop);
        });

        var (restored, output) = await ProductCommand.Run(_folder.Path, "restore", backup);
        Assert.True(restored == 0, output);
        Assert.Equal(2, await Leads());
        await using (var server = ProductProcess.Serve(_folder.Path))
        {
            await Eventually.True(async () => await Leads() == 1, "it is erased again");
            await Eventually.True(
                () => Task.FromResult(server.Output.Contains(
                    "Erased again after a restore: 1 leads", StringComparison.Ordinal)),
                "it is told");
            // The list goes after that, and a server that is asked to stop first leaves it to the next start.
            await Eventually.True(
                () => Task.FromResult(!File.Exists(_folder.Database + ".erased")),
                "the list of what was erased is gone");
            Assert.Equal(0, await server.Stop());
        }

        Assert.Equal(stays.Reference, (await _folder.Query(database => database.AllLeads.SingleAsync(Stop))).Reference);
        Assert.Equal(
            nameof(ErasureRepeated),
            (await _folder.Query(database => database.AuditEntries.OrderBy(entry => entry.Id).LastAsync(Stop))).Kind);
        Assert.False(File.Exists(_folder.Database + ".erased"));
        // The database of before and the back-up are the owner's to remove.
        foreach (var copy in Directory.GetFiles(_folder.Path, "*.before-*").Append(backup))
        {
            File.Delete(copy);
        }

        Assert.Equal([], FileSearch.In(_folder.Path, "Quirine Weg"));
    }

    [Fact]
    public async Task Retention_DryRun_CountsAndChangesNothing()
    {
        _folder.HasDatabase();
        await Add(
            Old(LeadStatus.Lost),
            Old(LeadStatus.Lost),
            Old(LeadStatus.New),
            Old(LeadStatus.Suspect),
            TestData.Lead(createdAt: DateTime.UtcNow));

        var (exitCode, dry) = await ProductCommand.Run(_folder.Path, "retention", "--dry-run");
        Assert.Equal(5, await Leads());
        var (done, real) = await ProductCommand.Run(_folder.Path, "retention");

        Assert.True(exitCode == 0, dry);
        Assert.Contains("dry run, nothing is changed", dry, StringComparison.Ordinal);
        Assert.Matches(@"leads Lost\s+2\n", dry);
        Assert.Matches(@"leads New\s+1\n", dry);
        Assert.Matches(@"leads Won\s+0\n", dry);
        Assert.Matches(@"leads Suspect\s+0\n", dry);
        Assert.Matches(@"leads Suspect unseen\s+1\n", dry);
        Assert.True(done == 0, real);
        Assert.Matches(@"Removed:\n\s+leads New\s+1\n", real);
        Assert.Equal(1, await Leads());
    }

    [Fact]
    public async Task Retention_TwoServersStart_RunsOnce()
    {
        _folder.HasDatabase();
        await Add([.. Enumerable.Range(0, 250).Select(_ => Old(LeadStatus.Lost))]);
        await using var one = ProductProcess.Serve(_folder.Path);
        await using var other = ProductProcess.Serve(_folder.Path);

        await Eventually.True(async () => await Leads() == 0, "all of it is gone");
        await Eventually.True(
            () => Task.FromResult((one.Output + other.Output).Contains("Retention is done", StringComparison.Ordinal)),
            "it is done");
        await other.Address();
        await one.Address();
        Assert.Equal(0, await one.Stop());
        Assert.Equal(0, await other.Stop());

        var entry = await _folder.Query(database => database.AuditEntries.SingleAsync(
            entry => entry.Kind == nameof(RetentionApplied), Stop));
        Assert.Equal(
            "aanvragen: 250, ontvangen mails: 0, mails: 0, logboekregels: 0, gewiste sleutels: 0", entry.What.Detail);
        Assert.Equal(
            250, await _folder.Query(database => database.RemovedLeads.SumAsync(removed => removed.Count, Stop)));
        Assert.Single(
            (string[])[one.Output, other.Output], text => text.Contains("Retention is done", StringComparison.Ordinal));
    }

    private static Lead Old(LeadStatus status) =>
        TestData.Lead(status: status, createdAt: DateTime.UtcNow.AddYears(-2));

    private Task<int> Add(params Lead[] leads) => _folder.Query(database =>
    {
        database.AllLeads.AddRange(leads);
        return database.SaveChangesAsync(Stop);
    });

    private Task<int> Leads() => _folder.Query(database => database.AllLeads.CountAsync(Stop));
}
