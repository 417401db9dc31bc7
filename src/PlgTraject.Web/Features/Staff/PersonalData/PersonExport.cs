using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Access;
using PlgTraject.Web.Access.SecondStep;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Staff.PersonalData;

/// <summary>
/// All there is about a person in a zip: a page to read and the same as JSON, both with Dutch names. Members of staff are in it
/// by their role: their names are not the person's to have.
/// </summary>
public sealed class PersonExport(PlgTrajectDbContext database, PersonSearch search, ProgrammeContent programme, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        // A file, and no part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public async Task<byte[]> MakeAsync(PersonRecord person, CancellationToken cancellationToken)
    {
        var data = await CollectAsync(person, cancellationToken);
        using var bytes = new MemoryStream();
        await using (var zip = await ZipArchive.CreateAsync(
            bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken))
        {
            await AddAsync(zip, "gegevens.json", data.ToJsonString(Readable), cancellationToken);
            await AddAsync(zip, "gegevens.html", ExportPage.Write(data), cancellationToken);
        }

        return bytes.ToArray();
    }

    private async Task<JsonObject> CollectAsync(PersonRecord person, CancellationToken cancellationToken)
    {
        var ids = person.Leads.Select(lead => lead.Id).ToList();
        var leads = await database.AllLeads.AsNoTracking().AsSplitQuery()
            .Include(lead => lead.StatusChanges).Include(lead => lead.Mails).Where(lead => ids.Contains(lead.Id)).OrderBy(lead => lead.Id).ToListAsync(cancellationToken);
        var entries = await search.AuditEntries([.. leads.Select(lead => lead.Reference)], person.Account?.Id)
            .AsNoTracking().OrderBy(entry => entry.Id).ToListAsync(cancellationToken);
        var mails = await search.OtherMails(person.Email).AsNoTracking().OrderBy(mail => mail.Id).ToListAsync(cancellationToken);
        var versions = leads.Select(lead => lead.PrivacyVersion).Distinct().ToList();
        var texts = await database.PrivacyTexts.AsNoTracking().Where(text => versions.Contains(text.Version))
            .OrderBy(text => text.FirstShownAt).ToListAsync(cancellationToken);
        var data = new JsonObject
        {
            ["Gegevens van"] = person.Email,
            ["Bewaard door"] = programme.Provider.Name,
            ["Gemaakt op"] = DutchText.DateAndTime(clock.GetUtcNow().UtcDateTime),
            ["Aanvragen"] = List(leads.Select(lead => ExportParts.Of(lead, entries))),
        };
        if (person.Account is { } account)
        {
            var user = await database.Users.AsNoTracking().SingleAsync(user => user.Id == account.Id, cancellationToken);
            var logins = await database.UserLogins.AsNoTracking().Where(login => login.UserId == account.Id)
                .OrderBy(login => login.LoginProvider).ToListAsync(cancellationToken);
            var sessions = await database.AccountSessions.AsNoTracking().Where(session => session.UserId == account.Id)
                .OrderBy(session => session.BeganAt).ToListAsync(cancellationToken);
            data["Account"] = new JsonObject
            {
                ["Naam"] = account.Name,
                ["E-mailadres"] = user.Email,
                ["Rol"] = StaffText.Of(account.Role),
                ["Uitgeschakeld"] = account.DeactivatedAt is { } since ? DutchText.DateAndTime(since) : "nee",
                // What opens the account is left out: hash of the password, key of the second step, recovery codes.
                ["Tweede stap"] = user.TwoFactorEnabled ? "aan" : "uit",
                ["Herstelcodes over"] = RecoveryCodes.Left(user.RecoveryCodes),
                ["Gekoppelde accounts"] = List(logins.Select(ExportParts.Of)),
                ["Sessies"] = List(sessions.Select(ExportParts.Of)),
                ["Logboek"] = List(entries.Where(entry => entry.ActorId == account.Id || entry.About == account.Id).Select(ExportParts.Of)),
                ["Mails"] = List(mails.Select(ExportParts.Of)),
            };
        }
        else if (mails.Count > 0)
        {
            data["Andere mails"] = List(mails.Select(ExportParts.Of));
        }

        data["Privacyteksten"] = List(texts.Select(text => new JsonObject { ["Versie"] = text.Version, ["Tekst"] = text.Text }));
        return data;
    }

    private static JsonArray List(IEnumerable<JsonObject> parts) => [.. parts];

    private static async Task AddAsync(ZipArchive zip, string name, string text, CancellationToken cancellationToken)
    {
        await using var stream = await zip.CreateEntry(name).OpenAsync(cancellationToken);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
    }
}
