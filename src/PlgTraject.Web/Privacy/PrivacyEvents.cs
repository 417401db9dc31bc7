using PlgTraject.Web.Data.Events;

namespace PlgTraject.Web.Privacy;

/// <param name="Removed">How much of each kind went; what did not go is not mentioned.</param>
public sealed record RetentionApplied(IReadOnlyDictionary<RetainedKind, int> Removed) : Event
{
    public override string Title => "Bewaartermijnen toegepast";

    public override string Detail => string.Join(", ", RetainedKinds.All.Select(row =>
        $"{row.Plural}: {Removed.GetValueOrDefault(row.Kind)}"));
}

/// <param name="FoundNothing">There is nothing about who was looked for.</param>
public sealed record PersonLookedUp(bool FoundNothing = false) : Event
{
    public override string Title => "Gegevens van een persoon opgezocht";

    public override string? Detail => FoundNothing ? "niets gevonden" : null;
}

/// <param name="FoundNothing">There is nothing about who was looked for.</param>
public sealed record PersonExported(bool FoundNothing = false) : Event
{
    public override string Title => "Gegevens van een persoon gedownload";

    public override string? Detail => FoundNothing ? "niets gevonden" : null;
}

/// <param name="Counts">How much went.</param>
public sealed record PersonErased(ErasedCounts Counts) : Event
{
    public override string Title => "Gegevens van een persoon gewist";

    public override string Detail => $"aanvragen: {Counts.Leads}, mails: {Counts.Mails}, "
        + $"logboekregels: {Counts.AuditEntries}, accounts: {Counts.Accounts}";
}

/// <summary>What a back-up brought back was erased again.</summary>
public sealed record ErasureRepeated(int Leads, int Accounts) : Event
{
    public override string Title => "Opnieuw gewist na terugzetten";

    public override string Detail => $"aanvragen: {Leads}, accounts: {Accounts}";
}
