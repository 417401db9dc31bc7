using System.Text.Json;
using FluentValidation;
using PlgTraject.Web.Content;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>By what an inquiry is taken for spam: spam.yaml, loaded once and never changed.</summary>
public sealed record SpamRules
{
    public required IReadOnlyDictionary<SpamKind, KindRule> Kinds { get; init; }
    public required IReadOnlyList<PhraseRule> Phrases { get; init; }
    public required IReadOnlyDictionary<SpamFinding, FindingRule> Findings { get; init; }
    public required IReadOnlyDictionary<SchoolSign, SignRule> Signs { get; init; }

    /// <summary>What is added to evidence of two kinds when there is no sign at all.</summary>
    public required SignRule NoSign { get; init; }

    /// <summary>The most points that <see cref="SchoolSign.Teaching"/> and its like take off together.</summary>
    public required int MostOfWords { get; init; }

    /// <summary>The most points of all weak kinds together, for a sender who is named a school.</summary>
    public required int MostWeakOfSchool { get; init; }

    public required Phrases SchoolNames { get; init; }
    public required Phrases TeachingWords { get; init; }
    public required Phrases RequestWords { get; init; }
    public required HostLists Hosts { get; init; }

    /// <exception cref="ContentException">
    /// The file is absent, is not YAML of this shape, or breaks a rule of <see cref="SpamRulesValidator"/>.
    /// </exception>
    public static SpamRules Load(string path) => ContentFile.Read(path, "file", Parse);

    /// <exception cref="ContentException">
    /// The text is not YAML of this shape, or breaks a rule of <see cref="SpamRulesValidator"/>.
    /// </exception>
    public static SpamRules Parse(string yaml)
    {
        SpamRules rules;
        try
        {
            rules = Deserializer().Deserialize<SpamRules>(yaml) ?? throw new ContentException("  the file is empty");
        }
        catch (YamlException exception)
        {
            // YamlDotNet wraps the cause: the innermost exception says what is wrong, the outer one in which line.
            throw new ContentException(
                $"  line {exception.Start.Line}: {exception.GetBaseException().Message}", exception);
        }

        var result = new SpamRulesValidator().Validate(rules);
        return result.IsValid
            ? rules
            : throw new ContentException(string.Join('\n', result.Errors.Select(error => $"  {error.ErrorMessage}")));
    }

    private static IDeserializer Deserializer() => new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .WithEnforceRequiredMembers()
        .WithEnforceNullability()
        .WithTypeConverter(new PhrasesConverter())
        .WithTypeConverter(new HostListConverter())
        .WithTypeMapping<IReadOnlyDictionary<SpamKind, KindRule>, Dictionary<SpamKind, KindRule>>()
        .WithTypeMapping<IReadOnlyDictionary<SpamFinding, FindingRule>, Dictionary<SpamFinding, FindingRule>>()
        .WithTypeMapping<IReadOnlyDictionary<SchoolSign, SignRule>, Dictionary<SchoolSign, SignRule>>()
        .WithTypeMapping<IReadOnlyList<PhraseRule>, List<PhraseRule>>()
        .WithTypeMapping<IReadOnlyList<SpamField>, List<SpamField>>()
        .Build();
}

/// <summary>The rules that spam.yaml must follow: when one is broken, the product does not start.</summary>
public sealed class SpamRulesValidator : AbstractValidator<SpamRules>
{
    public SpamRulesValidator()
    {
        RuleFor(rules => rules.Kinds).Custom(HaveAll);
        RuleFor(rules => rules.Findings).Custom(HaveAll);
        RuleFor(rules => rules.Signs).Custom(HaveAll);
        RuleForEach(rules => rules.Kinds).Must(row => row.Value.Most > 0)
            .WithMessage((_, row) => $"kinds: {Name(row.Key)}: 'most' must be more than 0");
        RuleForEach(rules => rules.Findings).Must(row => row.Value.Points > 0 && row.Value.Reason.Trim().Length > 0)
            .WithMessage((_, row) => $"findings: {Name(row.Key)} needs points and a reason");
        RuleForEach(rules => rules.Phrases).Must(row => row.Points > 0 && row.Reason.Trim().Length > 0)
            .WithMessage((_, row) => $"phrases: '{row.Reason}' of {Name(row.Kind)} needs points and a reason");
    }

    private static void HaveAll<TKey, TRow>(
        IReadOnlyDictionary<TKey, TRow> rows, ValidationContext<SpamRules> context)
        where TKey : struct, Enum
    {
        foreach (var missing in Enum.GetValues<TKey>().Where(key => !rows.ContainsKey(key)))
        {
            context.AddFailure($"{context.PropertyPath.ToLowerInvariant()}: a row for '{Name(missing)}' is missing");
        }
    }

    private static string Name<TKey>(TKey key) =>
        JsonNamingPolicy.CamelCase.ConvertName(key!.ToString()!);
}
