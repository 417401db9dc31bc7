using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Access.Accounts;

/// <summary>What a password of staff must be, the words that say so, and how one is chosen.</summary>
public static class StaffPassword
{
    public const int MinLength = 12;

    /// <summary>More characters than anybody types, and few enough to hash without harm.</summary>
    public const int MaxLength = 200;

    /// <summary>
    /// Rounds of PBKDF2 with HMAC-SHA-512, as OWASP advises. A hash says how many rounds it had, so older hashes stay
    /// valid when this number changes.
    /// </summary>
    public const int HashIterations = 210_000;

    public static readonly string Hint =
        $"Minstens {MinLength} tekens. Een zin van een paar woorden is sterk en makkelijk te onthouden.";

    /// <summary>
    /// Gives the account a password without asking for the old one, and ends its sessions and the links that were
    /// mailed for it.
    /// </summary>
    /// <returns>Success, or why the password was refused, in Dutch for the page.</returns>
    public static async Task<IdentityResult> ChooseAsync(UserManager<Colleague> users, Colleague user, string password)
    {
        foreach (var validator in users.PasswordValidators)
        {
            if (await validator.ValidateAsync(users, user, password) is { Succeeded: false } refused)
            {
                return refused;
            }
        }

        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        return await users.UpdateSecurityStampAsync(user);
    }

    /// <summary>
    /// A password in the one spelling in which it is judged and hashed: letters composed, and every space a plain one
    /// (RFC 8265). A Mac takes letters apart and makes a no-break space where Windows does not.
    /// </summary>
    public static string Fold(string password) => string.Concat(password.EnumerateRunes().Select(
        rune => Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator ? new Rune(' ') : rune))
        // Normalizing throws at this one.
        .Replace('\uFFFE', CleanText.Replacement)
        .Normalize();
}

/// <summary>Judges the length of a password as <see cref="StaffPassword.Fold"/> spells it.</summary>
public sealed class PasswordLength(IdentityErrorDescriber errors) : PasswordValidator<Colleague>(errors)
{
    public override Task<IdentityResult> ValidateAsync(
        UserManager<Colleague> manager, Colleague user, string? password) =>
        base.ValidateAsync(manager, user, StaffPassword.Fold(password ?? ""));
}

/// <summary>
/// Hashes passwords as <see cref="StaffPassword.Fold"/> spells them. A password that was stored before in another
/// spelling is still accepted when it is typed in that one, and is then hashed anew.
/// </summary>
public sealed class FoldingPasswordHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<Colleague>(options)
{
    public override string HashPassword(Colleague user, string password) =>
        base.HashPassword(user, StaffPassword.Fold(password));

    public override PasswordVerificationResult VerifyHashedPassword(
        Colleague user, string hashedPassword, string providedPassword)
    {
        var folded = StaffPassword.Fold(providedPassword);
        var result = base.VerifyHashedPassword(user, hashedPassword, folded);
        return result == PasswordVerificationResult.Failed
            && folded != providedPassword
            && base.VerifyHashedPassword(user, hashedPassword, providedPassword) != PasswordVerificationResult.Failed
                ? PasswordVerificationResult.SuccessRehashNeeded
                : result;
    }
}

/// <summary>
/// Refuses a password that stands on a list of known passwords, or is hardly more than a known word, a name, a row of
/// keys or a date. No other service is asked: zxcvbn carries the lists, and reads them (7 MB) when the first password
/// is chosen.
/// </summary>
public sealed class KnownPasswords : IPasswordValidator<Colleague>
{
    /// <summary>
    /// The lowest score of zxcvbn, from 0 to 4, that is accepted: by its estimate 10⁸ guesses do not find it.
    /// </summary>
    private const int LeastScore = 3;

    private const int ShortestName = 3;

    /// <summary>Dutch words that somebody would guess first at this site, and that English lists do not have.</summary>
    private static readonly string[] OurWords =
    [
        "academica", "plg", "traject", "professionele", "leergemeenschap", "school", "onderwijs", "beheer", "beheerder",
        "wachtwoord", "welkom", "geheim", "inloggen", "voorjaar", "lente", "zomer", "herfst", "winter", "januari",
        "februari", "maart", "april", "juni", "juli", "augustus", "september", "oktober", "november", "december",
    ];

    private static readonly Lock Turn = new();
    private static readonly Zxcvbn.Zxcvbn Lists = new();

    public Task<IdentityResult> ValidateAsync(UserManager<Colleague> manager, Colleague user, string? password) =>
        // Identity itself already says of a short password that it is too short.
        Task.FromResult(StaffPassword.Fold(password ?? "") is not { Length: >= StaffPassword.MinLength } folded
            || Score(folded, user) >= LeastScore
                ? IdentityResult.Success
                : IdentityResult.Failed(DutchIdentityErrors.PasswordTooEasy()));

    private static int Score(string password, Colleague user)
    {
        var words = OurWords.Concat(NamesOf(user)).Distinct().ToList();
        lock (Turn)
        {
            return Lists.EvaluatePassword(password, words).Score;
        }
    }

    /// <summary>The name and the address of the colleague, whole and in parts, in small letters.</summary>
    private static IEnumerable<string> NamesOf(Colleague user) => new[] { user.DisplayName, user.Email ?? "" }
        .SelectMany(text => text.Split([' ', '@', '.', '-', '_', '+']).Append(text))
        .Where(word => word.Length >= ShortestName)
        .Select(word => word.ToLowerInvariant());
}
