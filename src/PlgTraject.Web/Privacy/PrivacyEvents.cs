using PlgTraject.Web.Data.Events;

namespace PlgTraject.Web.Privacy;

/// <param name="Removed">How much of each kind was removed, as <see cref="KeptCounts.Sum"/> gives it.</param>
public sealed record RetentionApplied(IReadOnlyDictionary<string, int> Removed) : Event
{
    public override string Title => "Bewaartermijnen toegepast";

    public override string Detail => KeptCounts.InDutch(Removed);
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

/// <summary>
/// Somebody asked to erase and confirmed it wrongly: nothing was erased, but the page showed again what there is.
/// </summary>
public sealed record ErasureNotConfirmed : Event
{
    public override string Title => "Wissen niet bevestigd";
}

/// <param name="Erased">How much of each kind was erased, as <see cref="KeptCounts.Sum"/> gives it.</param>
public sealed record PersonErased(IReadOnlyDictionary<string, int> Erased) : Event
{
    public override string Title => "Gegevens van een persoon gewist";

    public override string Detail => KeptCounts.InDutch(Erased);
}

/// <summary>What a restored back-up brought back was erased again.</summary>
/// <param name="Erased">How much of each kind was erased, as <see cref="KeptCounts.Sum"/> gives it.</param>
public sealed record ErasureRepeated(IReadOnlyDictionary<string, int> Erased) : Event
{
    public override string Title => "Opnieuw gewist na terugzetten";

    public override string Detail => KeptCounts.InDutch(Erased);
}
