using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>Finds evidence in the text of an inquiry by the rules of spam.yaml, and weighs it.</summary>
public sealed class SpamReader(
    SpamRules rules, CopiedText ownTexts, ProgrammeContent programme, IOptions<SiteOptions> site)
{
    /// <summary>The evidence in what was typed, and in the address of the sender.</summary>
    public IEnumerable<Evidence> LookAt(Lead lead)
    {
        var text = Read(lead);
        var ofWords = rules.Phrases.Select(rule => LookFor(rule, text))
            .OfType<(Evidence One, bool IsHidden)>().ToList();
        var findings = SpamShapes.LookAt(text, rules.Hosts).ToHashSet();
        if (ofWords.Exists(found => found.IsHidden))
        {
            findings.Add(SpamFinding.Disguised);
        }

        if (ofWords.Exists(found => found.One.Kind == SpamKind.Threat) && SpamShapes.DemandOf(text) is { } demand)
        {
            findings.Add(demand);
        }

        if (text.ForeignLinks.Count > 0 && ownTexts.IsIn(text.Question))
        {
            findings.Add(SpamFinding.Copied);
        }

        return [.. ofWords.Select(found => found.One), .. findings.Select(EvidenceOf)];
    }

    public Evidence EvidenceOf(SpamFinding finding)
    {
        var rule = rules.Findings[finding];
        return new Evidence(rule.Kind, rule.Points, rule.Reason, IsOfSchool: false);
    }

    /// <summary>Weighs the evidence against the signs of a school. What was copied from us is no sign.</summary>
    public Verdict Judge(Lead lead, IReadOnlyList<Evidence> evidence)
    {
        var isCopied = evidence.Any(one => one.Kind == SpamKind.Copied);
        var signs = SchoolSigns.LookAt(Read(lead), rules).Where(sign => !isCopied || !sign.IsOfWords);
        return new Verdict(evidence, [.. signs], rules);
    }

    private TypedText Read(Lead lead) => new(lead, rules, IsOurs);

    private bool IsOurs(string host) => new[] { site.Value.BaseUrl.Host, programme.Provider.Domain }
        .Any(own => host == own || host.EndsWith($".{own}", StringComparison.Ordinal));

    private static (Evidence One, bool IsHidden)? LookFor(PhraseRule rule, TypedText text)
    {
        var parts = text.Parts.Where(part => rule.In is null || rule.In.Contains(part.Field))
            .Select(part => (part.IsOfSchool, Words: rule.Words.In(part.Text))).Where(part => part.Words.Count > 0)
            .ToList();
        var found = parts.SelectMany(part => part.Words).Distinct().ToList();
        return found.Count == 0 ? null : (
            new Evidence(
                rule.Kind, found.Count > 1 ? rule.Several ?? rule.Points : rule.Points,
                Reasons.With(rule.Reason, found), parts.TrueForAll(part => part.IsOfSchool)),
            rule.Kind == SpamKind.Ware && !found.TrueForAll(words => FoldedText.IsPlainlyIn(words, text.All)));
    }
}
