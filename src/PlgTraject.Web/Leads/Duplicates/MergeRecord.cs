using System.Text.Json;
using System.Text.Json.Serialization;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Leads.Duplicates;

/// <summary>What a merge replaced and moved, as a <see cref="LeadMerge"/> keeps it.</summary>
/// <param name="FromStatus">The status that the merged lead had.</param>
/// <param name="Before">The lead that stays, as it was.</param>
/// <param name="After">The same as the merge left it.</param>
/// <param name="LastEvent">The key of the last event of the two: what is later was added after the merge.</param>
/// <param name="Moved">What went along, by table.</param>
public sealed record MergeRecord(
    LeadStatus FromStatus, LeadState Before, LeadState After, long LastEvent,
    IReadOnlyDictionary<string, IReadOnlyList<MovedChild>> Moved)
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public string Write() => JsonSerializer.Serialize(this, Json);

    public static MergeRecord Read(LeadMerge merge) => JsonSerializer.Deserialize<MergeRecord>(merge.Replaced, Json)!;

    public IReadOnlyList<MovedChild> MovedOf(string table) => Moved.GetValueOrDefault(table) ?? [];
}
