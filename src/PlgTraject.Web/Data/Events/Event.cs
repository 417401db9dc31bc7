using System.Text.Json.Serialization;

namespace PlgTraject.Web.Data.Events;

/// <summary>
/// Something that happened, with what there is to know about it besides who, when and about what. It is stored under the name
/// of its type with its properties as JSON, and its Dutch words are made when it is shown. So a type is never renamed, and a
/// property only gets company that may be missing.
/// </summary>
public abstract record Event
{
    /// <summary>What happened, in Dutch: the same for every event of the type.</summary>
    [JsonIgnore]
    public abstract string Title { get; }

    /// <summary>What more there is to tell about this one, in Dutch; null when the title says all.</summary>
    [JsonIgnore]
    public virtual string? Detail => null;

    /// <summary>Both in a line, as a history shows it.</summary>
    [JsonIgnore]
    public virtual string Sentence => Detail is null ? Title : $"{Title}: {Detail}";

    /// <summary>Whether somebody we do not know may have done it, when it was not done within a session.</summary>
    [JsonIgnore]
    public virtual bool IsByAnybody => false;
}
