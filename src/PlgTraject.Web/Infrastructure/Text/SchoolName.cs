namespace PlgTraject.Web.Infrastructure.Text;

/// <summary>Names of schools, which people write with and without what many schools have in common.</summary>
public static class SchoolName
{
    /// <summary>
    /// Words that do not tell one school from another, as <see cref="SearchText.Words"/> writes them.
    /// </summary>
    private static readonly HashSet<string> Common =
    [
        "basisschool", "brede", "bs", "bso", "cbs", "christelijke", "college", "dalton", "daltonschool", "de", "der",
        "die", "en", "gbs", "het", "ibs", "ikc", "in", "integraal", "interconfessionele", "jenaplan",
        "jenaplanschool", "katholieke", "kbs", "kc", "kindcentrum", "lyceum", "montessori", "montessorischool", "obs",
        "oecumenische", "of", "onderwijs", "op", "openbare", "pc", "pcb", "pcbs", "po", "protestants", "rk", "rkbs",
        "sbo", "scholengemeenschap", "school", "so", "stichting", "t", "te", "van", "vo", "voor", "voortgezet", "vso",
    ];

    /// <summary>
    /// What tells a school from another, folded: "vaart" for "OBS De Vaart" and for "De Vaart, openbare basisschool".
    /// All words when there is nothing else, such as for "De School".
    /// </summary>
    public static string KeyOf(string? name)
    {
        var words = SearchText.Words(name);
        var telling = string.Join(' ', words.Split(' ').Where(word => !Common.Contains(word))
            .Select(word => word == "st" ? "sint" : word));
        return telling.Length > 0 ? telling : words;
    }
}
