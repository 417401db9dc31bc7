using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;

namespace PlgTraject.Web.Documents.Typography;

/// <summary>
/// Where the parts of an agenda stand: its days beside the ribbon, its topics beside the days, both around the node of
/// their session. The same in every engine.
/// </summary>
internal sealed class AgendaLayout(TypeScale type, AgendaBlock agenda)
{
    private const float Air = 8;

    public static float Names { get; } = Grid.ColumnAt(1);
    public static float NameWidth { get; } = Grid.Span(2) - 22;
    public static float Topics { get; } = Names + NameWidth + 8;
    public static float TopicWidth { get; } = Grid.Right - Topics - Sizes.BulletGap;

    /// <summary>Distance between two sessions: the least at which no two of them touch.</summary>
    public float Pitch { get; } = Air + agenda.Entries.Zip(agenda.Entries.Skip(1))
        .Select(pair => (HeightOf(type, pair.First) + HeightOf(type, pair.Second)) / 2)
        .DefaultIfEmpty(agenda.Entries.Sum(entry => HeightOf(type, entry))).Max();

    /// <summary>The entries that find room on each page.</summary>
    /// <param name="top">Where the first entry starts.</param>
    public IEnumerable<AgendaEntry[]> PagesFrom(float top) =>
        agenda.Entries.Chunk(Math.Max(1, (int)((Grid.Bottom + Air - top) / Pitch)));

    public float NameHeight(AgendaEntry entry) => NameHeight(type, entry);

    public float TopicHeight(AgendaEntry entry) => TopicHeight(type, entry);

    private static float HeightOf(TypeScale type, AgendaEntry entry) =>
        Math.Max(NameHeight(type, entry), TopicHeight(type, entry));

    private static float NameHeight(TypeScale type, AgendaEntry entry) =>
        type.Beside.HeightOf(entry.Title, NameWidth)
        + (entry.Day.Length == 0 ? 0 : type.Note.HeightOf(entry.Day, NameWidth));

    private static float TopicHeight(TypeScale type, AgendaEntry entry) =>
        entry.Topics.Sum(topic => type.Note.HeightOf(topic, TopicWidth));
}
