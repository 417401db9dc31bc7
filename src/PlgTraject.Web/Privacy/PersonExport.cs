using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Privacy;

/// <summary>Puts all there is about a person in a zip: a page to read and the same as JSON, with Dutch names.</summary>
public sealed class PersonExport(ProgrammeContent programme, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        // It is a file and never part of a page, so no letters need escaping.
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
        var data = new JsonObject
        {
            ["Gegevens van"] = person.Email,
            ["Bewaard door"] = programme.Provider.Name,
            ["Gemaakt op"] = DutchText.DateAndTime(clock.GetUtcNow().UtcDateTime),
        };
        foreach (var (domain, part) in person.Found)
        {
            foreach (var (title, rows) in await domain.ExportAsync(part, cancellationToken))
            {
                data[title] = rows;
            }
        }

        return data;
    }

    private static async Task AddAsync(ZipArchive zip, string name, string text, CancellationToken cancellationToken)
    {
        await using var stream = await zip.CreateEntry(name).OpenAsync(cancellationToken);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
    }
}
