namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>Looks for what shows that a school is asking. That nothing of it is there says nothing.</summary>
internal static class SchoolSigns
{
    public static IEnumerable<Sign> LookAt(TypedText text, SpamRules rules)
    {
        var lead = text.Lead;
        if (text.Parts.Any(part => part is { Field: SpamField.School, IsOfSchool: true }))
        {
            yield return Of(SchoolSign.School, []);

            // The address of a firm resembles its name too, so it counts only for a name that is a school's.
            if (SchoolName.Resembles(lead.School, lead.EmailDomain))
            {
                yield return Of(SchoolSign.Address, []);
            }
        }

        if (lead is { Role: not null } or { Participants: not null } or { Place: not null })
        {
            yield return Of(SchoolSign.Chosen, []);
        }

        if (lead.Town is not null)
        {
            yield return Of(SchoolSign.Town, []);
        }

        if (text.Teaching.Count > 0)
        {
            yield return Of(SchoolSign.Teaching, text.Teaching);
        }

        if (text.Requests.Count > 0)
        {
            yield return Of(SchoolSign.Request, text.Requests);
        }

        Sign Of(SchoolSign sign, IReadOnlyList<string> words)
        {
            var rule = rules.Signs[sign];
            return new Sign(
                words.Count > 1 ? rule.Several ?? rule.Points : rule.Points, Reasons.With(rule.Reason, words),
                IsOfWords: sign is SchoolSign.Teaching or SchoolSign.Request, IsOfName: sign is SchoolSign.School);
        }
    }
}

/// <summary>Makes the sentence that staff read.</summary>
internal static class Reasons
{
    private const int MostWords = 3;

    /// <summary>The reason, with the first words that were found.</summary>
    public static string With(string reason, IReadOnlyList<string> words) =>
        words.Count == 0 ? reason : $"{reason}: {string.Join(", ", words.Take(MostWords))}";
}
