using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads.Reply;
using PlgTraject.Web.Mail;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Leads.Absences;

/// <summary>Knows who is away now or later, and who stands in; writes down that somebody will be, or is back.</summary>
public sealed class AbsencePlan(
    PlgTrajectDbContext database, ReplyClock reply, AuditTrail audit, AbsenceMail mail, OutboxSignal outbox)
{
    private DateOnly Today => DutchText.Day(reply.Now);

    /// <summary>Who stands in for whom, read with one query.</summary>
    public async Task<StandIns> StandInsAsync(CancellationToken cancellationToken)
    {
        var today = Today;
        return new StandIns(
            await database.Absences.Where(absence => absence.LastDay >= today).OrderBy(absence => absence.Id)
                .Select(absence => new PlannedAbsence(
                    absence.ColleagueId, absence.FirstDay, absence.LastDay,
                    database.Workers.Where(worker => worker.Id == absence.StandInId).Select(worker => worker.Id)
                        .FirstOrDefault(),
                    database.Workers.Where(worker => worker.Id == absence.StandInId)
                        .Select(worker => worker.DisplayName).FirstOrDefault()))
                .ToListAsync(cancellationToken),
            reply);
    }

    /// <summary>The colleague who looks, with what this colleague stands in for.</summary>
    public async Task<LeadViewer> ViewerAsync(string me, CancellationToken cancellationToken) =>
        new(me, await StandInsAsync(cancellationToken));

    /// <summary>The absences of a colleague that are not over, the first first.</summary>
    public Task<List<AbsenceRow>> OfAsync(string colleague, CancellationToken cancellationToken)
    {
        var today = Today;
        return database.Absences.Where(absence => absence.ColleagueId == colleague && absence.LastDay >= today)
            .OrderBy(absence => absence.FirstDay)
            .Select(absence => new AbsenceRow(
                absence.Id, absence.FirstDay, absence.LastDay,
                database.Workers.Where(worker => worker.Id == absence.StandInId)
                    .Select(worker => worker.DisplayName).FirstOrDefault(),
                absence.FirstDay <= today))
            .ToListAsync(cancellationToken);
    }

    /// <summary>For whom a colleague stands in today: names, and the last day of each absence.</summary>
    public Task<List<(string Name, DateOnly Until)>> StandsInForAsync(string me, CancellationToken cancellationToken)
    {
        var today = Today;
        return database.Absences
            .Where(absence => absence.StandInId == me && absence.FirstDay <= today && absence.LastDay >= today)
            .Join(database.Users, absence => absence.ColleagueId, user => user.Id, (absence, user) =>
                new { user.DisplayName, absence.LastDay })
            .OrderBy(one => one.LastDay).ThenBy(one => one.DisplayName)
            .Select(one => ValueTuple.Create(one.DisplayName, one.LastDay)).ToListAsync(cancellationToken);
    }

    /// <summary>Writes down that a colleague will be away.</summary>
    /// <param name="absence">When, and who stands in.</param>
    /// <param name="cancellationToken">Ends it before it is saved.</param>
    /// <returns>The absence with which it overlaps; null when it is written down.</returns>
    public Task<Absence?> AddAsync(Absence absence, CancellationToken cancellationToken) => database.AloneAsync(
        async stop =>
        {
            var (colleague, first, last) = (absence.ColleagueId, absence.FirstDay, absence.LastDay);
            var other = await database.Absences.AsNoTracking()
                .Where(one => one.ColleagueId == colleague && one.FirstDay <= last && one.LastDay >= first)
                .OrderBy(one => one.FirstDay).FirstOrDefaultAsync(stop);
            if (other is null)
            {
                database.Absences.Add(new Absence
                {
                    ColleagueId = colleague,
                    FirstDay = first,
                    LastDay = last,
                    StandInId = absence.StandInId,
                });
                audit.Add(new AbsencePlanned(first, last, absence.StandInId!), colleague);
                await TellAsync(absence, stop);
                await database.SaveChangesAsync(stop);
                outbox.Raise();
            }

            return other;
        },
        cancellationToken);

    /// <summary>Writes a mail to the stand-in, unless that is who wrote the absence down.</summary>
    private async Task TellAsync(Absence absence, CancellationToken cancellationToken)
    {
        var (away, standIn) = (absence.ColleagueId, absence.StandInId);
        if (standIn != audit.Actor.Id && await database.Workers.AsNoTracking().SingleOrDefaultAsync(
            one => one.Id == standIn && one.EmailConfirmed, cancellationToken) is { } receiver)
        {
            var name = await database.Users.Where(one => one.Id == away).Select(one => one.DisplayName)
                .SingleAsync(cancellationToken);
            database.OutboxMails.Add(mail.Of(absence, name, receiver));
        }
    }

    /// <summary>
    /// Ends an absence: one that began ends yesterday, so that everything is the colleague's own again today; one that
    /// did not begin goes.
    /// </summary>
    /// <returns>False when there is no such absence of the colleague any more.</returns>
    public Task<bool> EndAsync(string colleague, long id, CancellationToken cancellationToken) => database.AloneAsync(
        async stop =>
        {
            var today = Today;
            if (await database.Absences.SingleOrDefaultAsync(
                one => one.Id == id && one.ColleagueId == colleague && one.LastDay >= today, stop) is not { } absence)
            {
                return false;
            }

            audit.Add(new AbsenceEnded(absence.FirstDay, absence.LastDay), colleague);
            if (absence.FirstDay < today)
            {
                absence.LastDay = today.AddDays(-1);
            }
            else
            {
                database.Absences.Remove(absence);
            }

            await database.SaveChangesAsync(stop);
            return true;
        },
        cancellationToken);
}

/// <summary>An absence of a colleague that is not over.</summary>
/// <param name="Id">Its key.</param>
/// <param name="FirstDay">The first day, on a Dutch calendar.</param>
/// <param name="LastDay">The last day.</param>
/// <param name="StandIn">The name of the stand-in; null when that account may do no work any more.</param>
/// <param name="IsNow">Whether it began.</param>
public sealed record AbsenceRow(long Id, DateOnly FirstDay, DateOnly LastDay, string? StandIn, bool IsNow);

/// <summary>Removes absences that are over: nothing needs them, and the audit log tells that there were some.</summary>
public sealed class AbsenceRetention(PlgTrajectDbContext database) : RetentionRule
{
    public override Task<int> RemoveAsync(DateOnly today, CancellationToken cancellationToken) =>
        database.Absences.Where(absence => absence.LastDay < today).ExecuteDeleteAsync(cancellationToken);
}
