using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PlgTraject.Web.Data.Events;

/// <summary>Every type of event there is, and how one is written to the database and read back.</summary>
public static class EventTypes
{
    // The read-only properties are Dutch words, which are made anew each time an event is read.
    private static readonly JsonSerializerOptions Json = new()
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WriteEveryName } },
    };

    private static readonly FrozenDictionary<string, Type> Types = typeof(EventTypes).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Event)) && !type.IsAbstract && type != typeof(UnreadableEvent))
        .ToFrozenDictionary(type => type.Name);

    /// <summary>The kinds with their Dutch titles, by title.</summary>
    public static IReadOnlyList<(string Kind, string Title)> All { get; } =
        [.. Types.Keys.Select(kind => (kind, TitleOf(kind))).OrderBy(one => one.Item2, StringComparer.CurrentCulture)];

    public static string KindOf(Event what) => what.GetType().Name;

    /// <summary>The Dutch title of a kind; the kind itself when this version does not know it.</summary>
    public static string TitleOf(string kind) => Types.TryGetValue(kind, out var type)
        // All events of a type have the same title, so an instance without values can give it.
        ? ((Event)RuntimeHelpers.GetUninitializedObject(type)).Title
        : kind;

    /// <summary>The properties as JSON; null when there are none.</summary>
    public static string? Write(Event what)
    {
        var data = JsonSerializer.Serialize(what, what.GetType(), Json);
        return data == "{}" ? null : data;
    }

    /// <summary>Reads an event back. One that cannot be read, or was erased, still has the title of its kind.</summary>
    /// <param name="kind">What <see cref="KindOf"/> gave.</param>
    /// <param name="data">What <see cref="Write"/> gave, or <see cref="StoredEvent.Erased"/>.</param>
    public static Event Read(string kind, string? data)
    {
        if (data == StoredEvent.Erased || !Types.TryGetValue(kind, out var type))
        {
            return new UnreadableEvent(kind, data);
        }

        try
        {
            return (Event)JsonSerializer.Deserialize(data ?? "{}", type, Json)!;
        }
        catch (JsonException)
        {
            return new UnreadableEvent(kind, data);
        }
    }

    /// <summary>Writes a value of an enumeration even if it is the default: a later version may have another.</summary>
    private static void WriteEveryName(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.PropertyType.IsEnum))
        {
            property.ShouldSerialize = static (_, _) => true;
        }
    }

    /// <summary>An event that another version wrote, or whose properties were erased.</summary>
    private sealed record UnreadableEvent(string Kind, string? Data) : Event
    {
        public override string Title => TitleOf(Kind);

        public override string? Detail => Data == StoredEvent.Erased ? Data : null;
    }
}
