using System.Security.Cryptography;
using System.Text;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Infrastructure.Text;
using Folding = PlgTraject.Web.Infrastructure.Text.SearchText;

namespace PlgTraject.Web.Data.Leads;

/// <summary>A stored inquiry of a school. All times are UTC. It sets its derived properties itself.</summary>
public sealed partial class Lead : IVersioned
{
    public const int ReferenceMaxLength = 20;
    public const int SubmissionKeyLength = 64;
    public const int NameMaxLength = 100;
    public const int SchoolMaxLength = 150;
    public const int TownMaxLength = 100;
    public const int EmailMaxLength = EmailAddress.MaxLength;

    /// <summary>Room for two numbers, an extension and a remark.</summary>
    public const int PhoneMaxLength = 100;

    public const int QuestionMaxLength = 4000;

    /// <summary>More than the longest plan takes, which its domain says.</summary>
    public const int PlanMaxLength = 1000;

    public const int SuspicionMaxLength = 1000;
    public const int ContentKeyLength = 64;
    public const int SearchTextMaxLength = NameMaxLength + SchoolMaxLength + TownMaxLength + EmailMaxLength
        + ReferenceMaxLength + PhoneMaxLength + 5;

    /// <summary>In letters; shorter questions, such as "bel me", are the same by chance.</summary>
    private const int RecognisableLength = 40;

    private Lead()
    {
    }

    public long Id { get; private set; }

    /// <summary>What visitor and staff call it: unique, readable, and impossible to guess.</summary>
    public required string Reference { get; init; }

    /// <summary>SHA-256 in hexadecimal of browser and content: unique, so that sending twice makes one lead.</summary>
    public required string SubmissionKey { get; init; }

    public string Name { get; private set; } = "";
    public ContactRole? Role { get; private set; }
    public string School { get; private set; } = "";
    public string? Town { get; private set; }
    public string Email { get; private set; } = "";

    /// <summary>E.164, for example +31205217400, or as it was typed when it can't be written so.</summary>
    public string? Phone { get; private set; }

    /// <summary>Size of the coalition; null when it was left blank or the school does not know yet.</summary>
    public int? Participants { get; private set; }

    public PlacePreference? Place { get; private set; }

    /// <summary>First day of the wished month; null when none was chosen, which the form calls "in overleg".</summary>
    public DateOnly? WishedStart { get; private set; }

    public string? Question { get; private set; }

    /// <summary>The plan of its school year, as the text of a link; null when it sent none along.</summary>
    public string? Plan { get; private set; }

    /// <summary>
    /// Derived: the words of name, school, town, e-mail, reference and telephone number, folded for searching.
    /// </summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Derived: the name of the school, folded, in whose order leads are sorted.</summary>
    public string SchoolKey { get; private set; } = "";

    /// <summary>Derived: the town, folded, for choosing leads by it; empty when there is none.</summary>
    public string TownKey { get; private set; } = "";

    /// <summary>Derived: the domain of the e-mail address without its subdomains, for counting.</summary>
    public string EmailDomain { get; private set; } = "";

    /// <summary>Derived: one spelling for all addresses of the same mailbox, for counting and finding.</summary>
    public string SenderKey { get; private set; } = "";

    /// <summary>Derived: SHA-256 in hexadecimal of a question long enough to be recognised, or null.</summary>
    public string? ContentKey { get; private set; }

    /// <summary>Derived: what tells the school from others, for finding it once more.</summary>
    public string LikenessKey { get; private set; } = "";

    public required DateTime CreatedAt { get; init; }

    /// <summary>
    /// Derived: first day of the month in which the school first asked, on a Dutch calendar. Whatever changes the
    /// arrival, this is right when it is saved.
    /// </summary>
    public DateOnly Month
    {
        get
        {
            var day = DutchText.Day(ArrivedAt);
            return day.AddDays(1 - day.Day);
        }

        private set => _ = value;
    }

    /// <summary>
    /// Version of the <see cref="Privacy.PrivacyText"/> that the form pointed to; null when that was not noted.
    /// </summary>
    public string? PrivacyVersion { get; set; }

    public LeadStatus Status { get; private set; }

    /// <summary>
    /// When it came or its status last changed. The period for which it is kept begins then, or in quarantine when a
    /// colleague looked at it (<see cref="LookedAt"/>).
    /// </summary>
    public DateTime StatusSince { get; private set; }

    /// <summary>Why it is <see cref="LeadStatus.Suspect"/>, in Dutch, one reason a line; null when it is not.</summary>
    public string? Suspicion { get; private set; }

    /// <summary>
    /// When a colleague first opened it in quarantine; null while nobody did, and when it is not
    /// <see cref="LeadStatus.Suspect"/>.
    /// </summary>
    public DateTime? LookedAt { get; private set; }

    public int Version { get; set; }

    public List<LeadEvent> Events { get; } = [];
    public List<OutboxMail> Mails { get; } = [];
    public List<LeadTask> Tasks { get; } = [];

    /// <param name="reference">What visitor and staff will call it.</param>
    /// <param name="submissionKey">See <see cref="SubmissionKey"/>.</param>
    /// <param name="createdAt">When it came, in UTC.</param>
    /// <param name="details">What the school told.</param>
    /// <param name="source">How it came.</param>
    /// <param name="storedAt">
    /// When a colleague wrote it down, in UTC; null when it stored itself. The period for which it is kept begins then.
    /// </param>
    public static Lead Create(
        string reference, string submissionKey, DateTime createdAt, LeadDetails details,
        LeadSource source = LeadSource.Website, DateTime? storedAt = null)
    {
        var lead = new Lead
        {
            Reference = reference,
            SubmissionKey = submissionKey,
            CreatedAt = createdAt,
            StatusSince = storedAt ?? createdAt,
            Source = source,
            ArrivedAt = createdAt,
            WaitsSince = createdAt,
        };
        lead.Change(details);
        return lead;
    }

    /// <summary>Replaces what the school told before by this.</summary>
    public void Change(LeadDetails details)
    {
        (Name, Role, School, Town) = (details.Name, details.Role, details.School, details.Town);
        (Email, Phone, Participants) = (details.Email, details.Phone, details.Participants);
        (Place, WishedStart, Question) = (details.Place, details.WishedStart, details.Question);
        Plan = details.Plan;
        Derive();
    }

    /// <summary>What the school told.</summary>
    public LeadDetails Details() => new()
    {
        Name = Name,
        Role = Role,
        School = School,
        Town = Town,
        Email = Email,
        Phone = Phone,
        Participants = Participants,
        Place = Place,
        WishedStart = WishedStart,
        Question = Question,
        Plan = Plan,
    };

    /// <summary>Makes what it holds for searching, comparing and counting of what the school told.</summary>
    public void Derive()
    {
        // A number that stayed as it was typed is found by what stands around it too.
        var text = Folding.Words(
            Name, School, Town, Email, Reference, Folding.Phone(Phone),
            Phone is { } phone && !PhoneNumber.IsNormal(phone) ? phone : null, EmailAddress.OtherSpelling(Email));
        SearchText = Cut(text, SearchTextMaxLength);
        (SchoolKey, TownKey) = (Cut(Folding.Words(School), SchoolMaxLength), TownKeyOf(Town));
        LikenessKey = Cut(SchoolName.KeyOf(School), SchoolMaxLength);
        EmailDomain = EmailAddress.DomainOf(Email);
        SenderKey = EmailAddress.MailboxOf(Email);
        ContentKey = ContentKeyOf(Question);
    }

    /// <summary>Puts it in quarantine when it comes in.</summary>
    /// <param name="suspicion">Why, in Dutch; what does not fit is cut off.</param>
    public void HoldBack(string suspicion)
    {
        Status = LeadStatus.Suspect;
        Suspicion = suspicion.Length <= SuspicionMaxLength ? suspicion : suspicion[..SuspicionMaxLength];
    }

    /// <summary>Gives it another status, and forgets why it was suspect and when somebody looked at it.</summary>
    /// <param name="status">Its status from now on.</param>
    /// <param name="at">Now, in UTC.</param>
    /// <param name="reason">Why the school does not take part, when that is the status.</param>
    public void MoveTo(LeadStatus status, DateTime at, LostReason? reason = null)
    {
        (Status, StatusSince, LostReason) = (status, at, reason);
        (Suspicion, LookedAt) = (null, null);
    }

    /// <summary>A town in the form of <see cref="TownKey"/>.</summary>
    public static string TownKeyOf(string? town) => Cut(Folding.Words(town), TownMaxLength);

    /// <summary>Folding can make a text longer: a ligature becomes its letters.</summary>
    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];

    private static string? ContentKeyOf(string? question)
    {
        var letters = new string([.. Folding.Fold(question).Where(char.IsLetter)]);
        return letters.Length < RecognisableLength
            ? null
            : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(letters)));
    }
}
