using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Leads;

/// <summary>
/// Corrects what is known of a school. What a colleague changed since the form was opened stays, unless both changed
/// the same field: then nothing is saved, and whoever comes second chooses.
/// </summary>
public sealed class LeadCorrections(LeadWork work)
{
    /// <param name="reference">The reference of a lead that is not in quarantine.</param>
    /// <param name="was">Gives what a field was when the form was opened, for the name of a property.</param>
    /// <param name="wanted">Gives what it is to be.</param>
    /// <param name="fields">The properties that the form has.</param>
    /// <param name="cancellationToken">Ends it before it is saved.</param>
    /// <returns>Null when there is no such lead.</returns>
    public async Task<Correction?> CorrectAsync(
        string reference, Func<string, string?> was, Func<string, string?> wanted, IReadOnlyList<string> fields,
        CancellationToken cancellationToken)
    {
        Correction? outcome = null;
        await work.ChangeAsync(
            reference,
            lead =>
            {
                outcome = Between(lead.Details(), was, wanted, fields);
                if (outcome.Conflicts.Count > 0)
                {
                    return false;
                }

                if (outcome.Changes.Count > 0)
                {
                    lead.Change(outcome.Details);
                    work.Note(lead, new LeadDetailsChanged(outcome.Changes));
                }

                return true;
            },
            cancellationToken);
        return outcome;
    }

    private static Correction Between(
        LeadDetails stored, Func<string, string?> was, Func<string, string?> wanted, IReadOnlyList<string> fields)
    {
        var (details, conflicts) = (stored, new List<FieldConflict>());
        foreach (var row in LeadFacts.Told.Where(row => fields.Contains(row.Property)))
        {
            var field = row.Field!;
            var (before, typed) = (Blank(was(row.Property)), Blank(wanted(row.Property)));
            if (before == typed)
            {
                continue;
            }

            var changed = field.Read(details, typed);
            var (theirs, mine) = (field.Write(stored), field.Write(changed));
            if (theirs == before || theirs == mine)
            {
                details = changed;
            }
            else
            {
                conflicts.Add(new FieldConflict(row, before, theirs, typed));
            }
        }

        return new Correction(stored, details, conflicts);
    }

    private static string? Blank(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

/// <summary>What a correction comes to.</summary>
/// <param name="Stored">What was stored when it was tried.</param>
/// <param name="Details">What is stored now, when there are no conflicts.</param>
/// <param name="Conflicts">The fields that a colleague changed in another way meanwhile: then nothing is saved.</param>
public sealed record Correction(LeadDetails Stored, LeadDetails Details, IReadOnlyList<FieldConflict> Conflicts)
{
    /// <summary>What is different now.</summary>
    public IReadOnlyList<FieldChange> Changes { get; } =
    [
        .. LeadFacts.Told
            .Select(row => new FieldChange(row.Property, row.Field!.Write(Stored), row.Field.Write(Details)))
            .Where(change => change.From != change.To),
    ];
}

/// <summary>A field that two people changed at the same time.</summary>
/// <param name="Row">Which.</param>
/// <param name="Was">What it was when the form was opened; null when it was blank.</param>
/// <param name="Theirs">What a colleague made of it.</param>
/// <param name="Mine">What was typed here.</param>
public sealed record FieldConflict(LeadFacts.Row Row, string? Was, string? Theirs, string? Mine)
{
    /// <summary>The words for one of the three.</summary>
    public string InWords(string? text) => text is null ? "leeg" : Row.Field!.InWords(text);
}
