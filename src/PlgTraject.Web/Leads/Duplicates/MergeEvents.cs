using PlgTraject.Web.Data.Events;

namespace PlgTraject.Web.Leads.Duplicates;

/// <summary>Another lead was merged into this one.</summary>
/// <param name="Reference">The reference of the other.</param>
public sealed record LeadsMerged(string Reference) : Event
{
    public override string Title => "Aanvraag samengevoegd";

    public override string Detail => Reference;

    public override string Sentence => $"Samengevoegd met {Reference}";
}

/// <summary>Two leads that were merged are two again.</summary>
/// <param name="Reference">The reference of the other.</param>
public sealed record MergeUndone(string Reference) : Event
{
    public override string Title => "Samenvoeging ongedaan gemaakt";

    public override string Detail => Reference;
}
