using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PlgTraject.Web.Data.Events;

/// <summary>Every type of event there is, and how one is written to the database and read back.</summary>
public static class EventTypes
{
    // Read-only properties are words, which are made anew at every reading.
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
        // The title belongs to the type and needs none of the properties that a constructor asks for.
        ? ((Event)RuntimeHelpers.GetUninitializedObject(type)).Title
        : kind;

    /// <summary>The properties as JSON; null when there are none.</summary>
    public static string? Write(Event what)
    {
        var data = JsonSerializer.Serialize(what, what.GetType(), Json);
        return data == "{}" ? null : data;
    }

    /// <summary>The event as it was. What cannot be read, or was erased, still says what kind it is.</summary>
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

    /// <summary>Writes a name also when it is the first of its enumeration: another may be the first one day.</summary>
    private static void WriteEveryName(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.PropertyType.IsEnum))
        {
            property.ShouldSerialize = static (_, _) => true;
        }
    }

    /// <summary>An event of another version, or one whose properties were erased.</summary>
    private sealed record UnreadableEvent(string Kind, string? Data) : Event
    {
        public override string Title => TitleOf(Kind);

        public override string? Detail => Data == StoredEvent.Erased ? Data : null;
    }
}
