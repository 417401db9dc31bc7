using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using PlgTraject.Web.Documents.Offer;

namespace PlgTraject.Web.Enrolments.Offers;

/// <summary>Writes a snapshot in the one way that is hashed, and reads it back.</summary>
public static class OfferSnapshots
{
    // The order of the properties is that in which they are declared, so the same snapshot always gives the same text.
    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        IgnoreReadOnlyProperties = true,
    };

    public static string Write(OfferSnapshot snapshot) => JsonSerializer.Serialize(snapshot, Json);

    /// <exception cref="JsonException">It is no snapshot, which what was stored cannot be.</exception>
    public static OfferSnapshot Read(string stored) => JsonSerializer.Deserialize<OfferSnapshot>(stored, Json)
        ?? throw new JsonException("There is no snapshot.");

    /// <summary>SHA-256 of what is stored, in UTF-8, in lower-case hexadecimal.</summary>
    public static string HashOf(string stored) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(stored)));
}
