using PlgTraject.Web.Data.Events;

namespace PlgTraject.Web.Privacy;

/// <param name="Removed">How much of each kind was removed; a kind of which nothing was removed is left out.</param>
public sealed record RetentionApplied(IReadOnlyDictionary<RetainedKind, int> Removed) : Event
{
    public override string Title => "Bewaartermijnen toegepast";

    public override string Detail => string.Join(", ", RetainedKinds.All.Select(row =>
        $"{row.Plural}: {Removed.GetValueOrDefault(row.Kind)}"));
}

/// <param name="FoundNothing">Whether there was nothing about the person.</param>
public sealed record PersonLookedUp(bool FoundNothing = false) : Event
{
    public override string Title => "Gegevens van een persoon opgezocht";

    public override string? Detail => FoundNothing ? "niets gevonden" : null;
}

/// <param name="FoundNothing">Whether there was nothing about the person.</param>
public sealed record PersonExported(bool FoundNothing = false) : Event
{
    public override string Title => "Gegevens van een persoon gedownload";

    public override string? Detail => FoundNothing ? "niets gevonden" : null;
}

/// <param name="Counts">How much was erased.</param>
public sealed record PersonErased(ErasedCounts Counts) : Event
{
    public override string Title => "Gegevens van een persoon gewist";

    public override string Detail => $"aanvragen: {Counts.Leads}, mails: {Counts.Mails}, "
        + $"logboekregels: {Counts.AuditEntries}, accounts: {Counts.Accounts}";
}

/// <summary>What a restored back-up brought back was erased again.</summary>
public sealed record ErasureRepeated(int Leads, int Accounts) : Event
{
    public override string Title => "Opnieuw gewist na terugzetten";

    public override string Detail => $"aanvragen: {Leads}, accounts: {Accounts}";
}
