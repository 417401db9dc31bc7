using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
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

/// <summary>Writes an export as a page that every browser opens: it needs no other file and no script.</summary>
internal static class ExportPage
{
    private const string Title = "Gegevens van een persoon";

    private const string Style =
        "body{font:16px/1.5 Verdana,Arial,sans-serif;max-width:50em;margin:2em auto;padding:0 1em;color:#1c2422}"
        + "section{border-left:3px solid #9aa5a2;padding-left:1em;margin:1em 0}"
        + "dt{font-weight:bold}dd{margin:0 0 .5em;white-space:pre-line;overflow-wrap:anywhere}";

    private const int DeepestHeading = 6;
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(JsonObject data)
    {
        var page = new StringBuilder(
            "<!DOCTYPE html>\n"
            + $"<html lang=\"nl\"><head><meta charset=\"utf-8\"><title>{Title}</title><style>{Style}</style></head>\n"
            + $"<body><h1>{Title}</h1>\n");
        Append(page, data, level: 2);
        return page.Append("</body></html>\n").ToString();
    }

    private static void Append(StringBuilder page, JsonObject data, int level)
    {
        page.Append("<dl>\n");
        foreach (var (name, value) in data.Where(part => part.Value is not JsonObject and not JsonArray))
        {
            page.Append("<dt>").Append(Encoder.Encode(name)).Append("</dt><dd>")
                .Append(Encoder.Encode(value?.ToString() ?? "niet ingevuld")).Append("</dd>\n");
        }

        page.Append("</dl>\n");
        foreach (var (name, value) in data.Where(part => part.Value is JsonObject or JsonArray))
        {
            page.Append("<h").Append(level).Append('>').Append(Encoder.Encode(name))
                .Append("</h").Append(level).Append(">\n");
            var parts = value is JsonArray list ? list.OfType<JsonObject>().ToList() : [(JsonObject)value!];
            if (parts.Count == 0)
            {
                page.Append("<p>Geen.</p>\n");
            }

            foreach (var part in parts)
            {
                page.Append("<section>\n");
                Append(page, part, Math.Min(level + 1, DeepestHeading));
                page.Append("</section>\n");
            }
        }
    }
}
