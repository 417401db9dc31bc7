using System.Text.Json.Serialization;

namespace PlgTraject.Web.Data.Events;

/// <summary>
/// Something that happened. A <see cref="StoredEvent"/> adds who did it and when. It is stored under the name of its
/// type with its properties as JSON; its Dutch words are made when it is shown. So never rename a type, and let a new
/// property have a default: the events that are stored already do not have it.
/// </summary>
public abstract record Event
{
    /// <summary>What happened, in Dutch: the same for every event of the type.</summary>
    [JsonIgnore]
    public abstract string Title { get; }

    /// <summary>
    /// What there is to tell about this event besides its title, in Dutch; null when that is nothing.
    /// </summary>
    [JsonIgnore]
    public virtual string? Detail => null;

    /// <summary>Title and detail in one line, as the history of a lead shows it.</summary>
    [JsonIgnore]
    public virtual string Sentence => Detail is null ? Title : $"{Title}: {Detail}";

    /// <summary>What a colleague wrote down with it, perhaps about a person; null when that is nothing.</summary>
    [JsonIgnore]
    public virtual string? Written => null;

    /// <summary>The <see cref="Sentence"/>, with the names of the accounts it is about.</summary>
    /// <param name="nameOf">Gives the name of a colleague for the key of the account.</param>
    public virtual string SentenceWith(Func<string, string> nameOf) => Sentence;

    /// <summary>
    /// Who did it when nobody was signed in: true for an unknown person, false for the program itself.
    /// </summary>
    [JsonIgnore]
    public virtual bool IsByAnybody => false;

    /// <summary>
    /// What the audit log keeps of it: the same event without anything that somebody typed about a person.
    /// </summary>
    [JsonIgnore]
    public virtual Event ForAudit => this;
}
