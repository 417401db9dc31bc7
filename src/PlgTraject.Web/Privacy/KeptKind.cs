namespace PlgTraject.Web.Privacy;

/// <summary>
/// A kind of thing that is removed after a period or erased, and is counted then. A domain has a type for each kind
/// that it keeps, and nothing else has to know of it.
/// </summary>
/// <param name="Name">Its plural in English. Events are stored with it, so it never changes.</param>
/// <param name="Plural">Its plural in Dutch, as the audit log shows it.</param>
public abstract record KeptKind(string Name, string Plural)
{
    public static IReadOnlyList<KeptKind> All { get; } =
    [
        .. typeof(KeptKind).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(KeptKind)))
            .Select(type => (KeptKind)Activator.CreateInstance(type)!),
    ];

    /// <summary>The Dutch plural; the name itself of a kind that only another version has.</summary>
    public static string PluralOf(string name) => All.FirstOrDefault(kind => kind.Name == name)?.Plural ?? name;
}

public sealed record MailKind() : KeptKind("mails", "mails");

public sealed record AuditEntryKind() : KeptKind("audit entries", "logboekregels");

public sealed record ErasureKind() : KeptKind("erasure keys", "gewiste sleutels");

/// <summary>How much there was of a kind.</summary>
public sealed record KeptCount(KeptKind Kind, int Count);

/// <summary>Counts by the name of their kind, as events store them, in the order in which they were counted.</summary>
public static class KeptCounts
{
    /// <summary>The sum of each kind. A kind of which there was nothing stays in it, with zero.</summary>
    public static IReadOnlyDictionary<string, int> Sum(IEnumerable<KeptCount> counts) =>
        counts.GroupBy(one => one.Kind.Name).ToDictionary(group => group.Key, group => group.Sum(one => one.Count));

    /// <summary>The counts as the audit log shows them: "aanvragen: 1, mails: 2".</summary>
    public static string InDutch(IReadOnlyDictionary<string, int> counts) =>
        string.Join(", ", counts.Select(one => $"{KeptKind.PluralOf(one.Key)}: {one.Value}"));

    /// <summary>The counts as the log of the program has them: "1 leads, 2 mails".</summary>
    public static string InEnglish(IReadOnlyDictionary<string, int> counts) =>
        string.Join(", ", counts.Select(one => $"{one.Value} {one.Key}"));
}
