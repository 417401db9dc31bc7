using System.Text.RegularExpressions;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>Looks for what spam has whatever it is about, and what no list of words can say.</summary>
internal static partial class SpamShapes
{
    private const int FewWords = 4;
    private const int ManyLinks = 5;

    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;

    private static readonly (SpamFinding Finding, Func<TypedText, HostLists, bool> Has)[] Table =
    [
        (SpamFinding.ForumCode, (text, _) => ForumCode().IsMatch(text.All)),
        (SpamFinding.ActiveHtml, (text, _) => ActiveHtml().IsMatch(text.All)),
        (SpamFinding.LinkedHtml, (text, _) => LinkedHtml().IsMatch(text.All)),
        (SpamFinding.ShortLink, (text, hosts) => text.ForeignLinks.Any(hosts.Shorteners.Has)),
        (SpamFinding.ChatLink, (text, hosts) => text.ForeignLinks.Any(hosts.Chat.Has)),
        (SpamFinding.CheapLink, (text, hosts) => text.ForeignLinks.Any(hosts.Cheap.Has)),
        (SpamFinding.ForeignLink, (text, hosts) => text.ForeignLinks.Any(
            host => !hosts.Shorteners.Has(host) && !hosts.Chat.Has(host) && !hosts.Cheap.Has(host))),
        (SpamFinding.ManyLinks, (text, _) => text.ForeignLinks.Count > ManyLinks),
        (SpamFinding.OnlyLink, (text, _) => text.ForeignLinks.Count > 0 && Words(text.Question) < FewWords),
        (SpamFinding.LinkInName, (text, _) => text.NamesHaveLink),
        (SpamFinding.OtherMailbox, (text, _) => text.Mailboxes.Any(address => IsOpenAndAnother(address, text))),
        (SpamFinding.ChatNumber, (text, _) => ChatNumber().IsMatch(text.Question)),
        (SpamFinding.CheapSender, (text, hosts) => hosts.Cheap.Has(text.Lead.EmailDomain)),
        (SpamFinding.DisposableSender, (text, _) => MailProviders.IsDisposable(text.Lead.EmailDomain)),
        (SpamFinding.NobodySender, (text, _) => Nobody().IsMatch(text.Lead.Email)),
        (SpamFinding.RandomSender, (text, _) => IsRandomAddress(text.Lead.Email)),
        (SpamFinding.Disguised, (text, _) => FoldedText.MixesAlphabets(text.All)),
        (SpamFinding.LuckyEmoji, (text, _) => LuckyEmoji().Count(text.All) > 1),
        (SpamFinding.Arrows, (text, _) => Arrows().IsMatch(text.All)),
        (SpamFinding.NonsenseName, (text, _) => Nonsense.IsIn(text.Lead.Name)),
        (SpamFinding.NonsenseSchool, (text, _) => Nonsense.IsIn(text.Lead.School)
            && !SchoolName.Resembles(text.Lead.School, text.Lead.EmailDomain)),
        (SpamFinding.SameFields, (text, _) => Same(text.Lead.Name, text.Lead.School)
            && (text.Question.Length == 0 || Same(text.Lead.Name, text.Question))),
        (SpamFinding.NonsenseQuestion, (text, _) => Words(text.Question) < FewWords && Nonsense.IsIn(text.Question)),
    ];

    public static IEnumerable<SpamFinding> LookAt(TypedText text, HostLists hosts) =>
        Table.Where(shape => shape.Has(text, hosts)).Select(shape => shape.Finding);

    /// <summary>Whether a demand says where to pay or sign in, and whether that is elsewhere than the sender.</summary>
    public static SpamFinding? DemandOf(TypedText text) =>
        text.ForeignLinks.Count > 0 || Wallet().IsMatch(text.Question) ? SpamFinding.DemandElsewhere
        : text.Links.Count > 0 || BankAccount().IsMatch(text.Question) ? SpamFinding.DemandHere
        : null;

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Count(word => !word.Contains('/', StringComparison.Ordinal) && word.Any(char.IsLetter));

    private static bool Same(string one, string other) =>
        string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool IsOpenAndAnother(string address, TypedText text) =>
        EmailAddress.IsValid(address) && MailProviders.IsOpen(EmailAddress.DomainOf(address))
        && EmailAddress.MailboxOf(address) != text.Lead.SenderKey;

    private static bool IsRandomAddress(string email)
    {
        var (name, domain) = (email[..email.LastIndexOf('@')], email[(email.LastIndexOf('@') + 1)..].Split('.')[0]);
        return name.Count(character => character == '.') > 3 || Nonsense.IsIn(name) || Nonsense.IsKeyboard(domain);
    }

    [GeneratedRegex(@"\[(?:url|link)[=\]]|\[/(?:url|link|img)\]", Options)]
    private static partial Regex ForumCode();

    [GeneratedRegex(@"<\s{0,9}(?:script|iframe|object|embed|svg|form|meta|style)\b", Options)]
    private static partial Regex ActiveHtml();

    [GeneratedRegex(@"<\s{0,9}(?:a\s[^>]{0,200}href|img)\b", Options)]
    private static partial Regex LinkedHtml();

    [GeneratedRegex(@"\b(?:whats ?app|telegram|viber|skype|wechat)\b[^.!?\n]{0,12}(?:\+|@|\d{2})", Options)]
    private static partial Regex ChatNumber();

    [GeneratedRegex(@"^(?:no|do|not)[._-]?(?:not)?[._-]?reply@|^mailer-daemon@", Options)]
    private static partial Regex Nobody();

    // Bitcoin, and Ethereum with its likes.
    [GeneratedRegex(
        @"\b(?:bc1[a-z0-9]{20,60}|[13][a-km-zA-HJ-NP-Z1-9]{25,34}|0x[a-f0-9]{40})\b|\bwallet\b", Options)]
    private static partial Regex Wallet();

    [GeneratedRegex(@"\b[a-z]{2}\d{2} ?[a-z0-9]{4} ?\d{4} ?\d{2,4}|\b(?:bank )?account below\b", Options)]
    private static partial Regex BankAccount();

    [GeneratedRegex("💰|💸|🤑|🎰|🚀|💵|💎|🔞|💊|🎁|🏆|🔥|🍑|💋|✅", RegexOptions.CultureInvariant)]
    private static partial Regex LuckyEmoji();

    [GeneratedRegex("➤|➡|>>|->|👉|►|⇒", RegexOptions.CultureInvariant)]
    private static partial Regex Arrows();
}
