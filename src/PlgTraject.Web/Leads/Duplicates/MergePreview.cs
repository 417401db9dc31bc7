using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Leads.Duplicates;

/// <summary>What two leads become when one is merged into the other.</summary>
/// <param name="Kept">The lead that stays.</param>
/// <param name="From">The lead that goes into it.</param>
/// <param name="Moves">What goes along, counted in Dutch words.</param>
public sealed record MergePreview(Lead Kept, Lead From, IReadOnlyList<string> Moves)
{
    /// <summary>What the school told, as it is in the one and in the other.</summary>
    public IReadOnlyList<MergeField> Fields { get; } =
    [
        .. LeadFacts.Told.Select(row => new MergeField(
            row, row.Field!.Write(Kept.Details()), row.Field.Write(From.Details()))),
    ];

    /// <summary>When the school first asked, in UTC: the clock counts from then.</summary>
    public DateTime ArrivedAt => Earlier(Kept.ArrivedAt, From.ArrivedAt);

    /// <summary>
    /// The state of the two together, but for the answers, which are counted anew: what the one lacks the other fills
    /// in, and the earliest arrival counts.
    /// </summary>
    /// <param name="kept">The lead that stays.</param>
    /// <param name="from">The lead that goes into it.</param>
    /// <param name="isOfFrom">Whether the value of the lead that goes is chosen, for the name of a property.</param>
    public static LeadState Combine(LeadState kept, LeadState from, Func<string, bool> isOfFrom)
    {
        var status = isOfFrom(nameof(Lead.Status)) ? from : kept;
        return kept with
        {
            Details = LeadFacts.Told.Aggregate(kept.Details, (details, row) =>
                new MergeField(row, row.Field!.Write(kept.Details), row.Field.Write(from.Details)) is var field
                    && field.Theirs is not null && (field.Mine is null || isOfFrom(row.Property))
                        ? row.Field.Read(details, field.Theirs)
                        : details),
            Status = status.Status,
            LostReason = status.LostReason,
            StatusSince = kept.StatusSince > from.StatusSince ? kept.StatusSince : from.StatusSince,
            OwnerId = kept.OwnerId is null || (from.OwnerId is not null && isOfFrom(nameof(Lead.OwnerId)))
                ? from.OwnerId
                : kept.OwnerId,
            ArrivedAt = Earlier(kept.ArrivedAt, from.ArrivedAt),
            Reminded = kept.Reminded > from.Reminded ? kept.Reminded : from.Reminded,
        };
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;
}

/// <summary>One thing that a school told, in both of two leads.</summary>
/// <param name="Row">What.</param>
/// <param name="Mine">The text in the lead that stays; null when it is blank.</param>
/// <param name="Theirs">The text in the lead that goes into it.</param>
public sealed record MergeField(LeadFacts.Row Row, string? Mine, string? Theirs)
{
    /// <summary>The words for one of the two.</summary>
    public string InWords(string text) => Row.Field!.InWords(text);
}
