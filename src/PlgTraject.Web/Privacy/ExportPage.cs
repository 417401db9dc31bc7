using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace PlgTraject.Web.Privacy;

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
