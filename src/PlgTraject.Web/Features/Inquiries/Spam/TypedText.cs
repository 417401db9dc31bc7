using System.Text.RegularExpressions;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>What somebody typed, in the forms that the rules need.</summary>
public sealed partial class TypedText
{
    private const int FewestOwnLetters = 40;

    private readonly HostLists _hosts;

    /// <param name="lead">What the form held.</param>
    /// <param name="rules">By which words and hosts are known.</param>
    /// <param name="isOurs">Whether a host is that of this site.</param>
    public TypedText(Lead lead, SpamRules rules, Func<string, bool> isOurs)
    {
        _hosts = rules.Hosts;
        Lead = lead;
        Question = lead.Question ?? "";
        All = string.Join('\n', lead.Name, lead.School, lead.Town, Question);
        Mailboxes = [.. Mailbox().Matches(All).Select(match => match.Value.ToLowerInvariant())];
        Links = [.. HostsIn(Mailbox().Replace(All, " ")).Distinct()];
        NamesHaveLink = HostsIn(Mailbox().Replace($"{lead.Name}\n{lead.School}", " ")).Any(IsForeignHost);
        ForeignLinks = [.. Links.Where(IsForeignHost)];
        Parts =
        [
            Part(SpamField.Name, lead.Name), Part(SpamField.School, lead.School), Part(SpamField.Town, lead.Town ?? ""),
            .. EndOfSentence().Split(WithoutQuotes(Question)).Select(sentence => Part(SpamField.Question, sentence)),
        ];
        Teaching = [.. InQuestion(rules.TeachingWords)];
        Requests = [.. InQuestion(rules.RequestWords)];

        TextPart Part(SpamField field, string typed)
        {
            var text = new FoldedText(Link().Replace(Mailbox().Replace(typed, " "), ShownOf));
            return new TextPart(field, text, field switch
            {
                SpamField.School => rules.SchoolNames.AreIn(text),
                SpamField.Question => rules.TeachingWords.AreIn(text) || rules.RequestWords.AreIn(text),
                _ => false,
            });
        }

        // A link is read as the name of its host, and not at all when it is no foreign one: a path holds any words.
        string ShownOf(Match link) =>
            HostOf(link) is not { } host ? link.Value : IsForeignHost(host) ? $" {host} " : " ";

        IEnumerable<string> InQuestion(Phrases words) => Parts
            .Where(part => part.Field == SpamField.Question).SelectMany(part => words.In(part.Text)).Distinct();

        bool IsForeignHost(string host) => !isOurs(host) && !IsOfSender(host) && !IsOfASchool(host)
            && !_hosts.Harmless.Has(host);
    }

    public Lead Lead { get; }

    public string Question { get; }

    /// <summary>All that was typed, each field on a line.</summary>
    public string All { get; }

    /// <summary>The hosts of all links, in lower case, without "www.".</summary>
    public IReadOnlyList<string> Links { get; }

    /// <summary>Different hosts that are neither the sender's, ours, nor where schools put their things.</summary>
    public IReadOnlyList<string> ForeignLinks { get; }

    /// <summary>Whether one of them is in the name or the school.</summary>
    public bool NamesHaveLink { get; }

    /// <summary>The e-mail addresses in the text.</summary>
    public IReadOnlyList<string> Mailboxes { get; }

    /// <summary>The fields, the question by sentence.</summary>
    public IReadOnlyList<TextPart> Parts { get; }

    /// <summary>The different words of teaching in the question.</summary>
    public IReadOnlyList<string> Teaching { get; }

    /// <summary>The different words in the question with which somebody asks for what we have.</summary>
    public IReadOnlyList<string> Requests { get; }

    /// <summary>
    /// What the sender says, without what is between quotation marks: a school tells us what a false mail said. When
    /// hardly anything stands outside them, they count.
    /// </summary>
    private static string WithoutQuotes(string question)
    {
        var own = Quote().Replace(question, " ");
        return own.Length * 2 >= question.Length || own.Length >= FewestOwnLetters ? own : question;
    }

    /// <summary>Whether the sender's own domain has the host, or the host is named after that domain.</summary>
    private bool IsOfSender(string host)
    {
        var domain = Lead.EmailDomain;
        if (host == domain || host.EndsWith($".{domain}", StringComparison.Ordinal))
        {
            return true;
        }

        var name = SchoolName.LettersOf(EmailAddress.DomainOf($"x@{host}").Split('.')[0]);
        return !MailProviders.IsOpen(domain) && SchoolName.LettersOf(domain.Split('.')[0]) is { Length: >= 5 } own
            && name.Contains(own, StringComparison.Ordinal);
    }

    private bool IsOfASchool(string host) =>
        !_hosts.Cheap.Has(host) && _hosts.SchoolWords.Names.Any(word => host.Contains(word, StringComparison.Ordinal));

    private IEnumerable<string> HostsIn(string text) => Link().Matches(text).Select(HostOf).OfType<string>();

    /// <summary>
    /// The host of what looks like a link, or null when it is none: it must have a scheme, "www.", a path, or an ending
    /// that is known.
    /// </summary>
    private string? HostOf(Match link)
    {
        var host = link.Groups["host"].Value;
        return link.Groups["sure"].Success || link.Groups["path"].Success
            || (_hosts.Bare.Has(host[(host.LastIndexOf('.') + 1)..]) && !StartsSentence().IsMatch(host))
            ? host.ToLowerInvariant()
            : null;
    }

    [GeneratedRegex(
        @"(?<sure>https?://(?:www\.)?|\bwww\.)?(?<![\p{L}\p{N}.-])"
        + @"(?<host>[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{1,63}){0,9}\.\p{L}{2,24})(?![\p{L}\p{N}-])"
        + @"(?<path>/[\w?#-]\S*)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    // An apostrophe stands beside a letter on both sides, or begins a word that ends without one.
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])(?:'[^'\n]{10,300}'|""[^""\n]{10,300}"""
        + @"|[‘‚][^’\n]{10,300}’|[“„][^”“\n]{10,300}[”“])(?!\p{L})")]
    private static partial Regex Quote();

    // "o.a. lessen" is no end.
    [GeneratedRegex(@"\n+|(?<=[.?!])\s+(?=[^\p{Ll}])|(?<=[。！？])", RegexOptions.CultureInvariant)]
    private static partial Regex EndOfSentence();

    // After a full stop without a space the next word starts with a capital: "leerteams.In juni".
    [GeneratedRegex(@"\p{Ll}\.\p{Lu}\p{Ll}*$", RegexOptions.CultureInvariant)]
    private static partial Regex StartsSentence();

    [GeneratedRegex(
        @"[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,9}", RegexOptions.CultureInvariant)]
    private static partial Regex Mailbox();
}

/// <summary>A field, or a sentence of the question.</summary>
/// <param name="Field">Where it stands.</param>
/// <param name="Text">What it holds.</param>
/// <param name="IsOfSchool">Whether it is the name of a school, or a sentence with words of teaching.</param>
public sealed record TextPart(SpamField Field, FoldedText Text, bool IsOfSchool);
