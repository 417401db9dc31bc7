using Microsoft.AspNetCore.Identity;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Web.Access.Accounts;

/// <summary>
/// Refuses a password that stands on lists of known ones, or is hardly more than a known word, a name, a row of keys or a date.
/// Nobody is asked: zxcvbn carries the lists, and reads them (7 MB) when the first password is chosen.
/// </summary>
public sealed class KnownPasswords : IPasswordValidator<Colleague>
{
    /// <summary>Of 0 to 4. From 3 on it takes more than ten thousand million guesses.</summary>
    private const int LeastScore = 3;

    private const int ShortestName = 3;

    /// <summary>What is guessed first at this site, and is in no English list.</summary>
    private static readonly string[] OurWords =
    [
        "academica", "plg", "traject", "professionele", "leergemeenschap", "school", "onderwijs", "beheer", "beheerder", "wachtwoord",
        "welkom", "geheim", "inloggen", "voorjaar", "lente", "zomer", "herfst", "winter", "januari", "februari", "maart", "april", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ];

    private static readonly Lock Turn = new();
    private static readonly Zxcvbn.Zxcvbn Lists = new();

    public Task<IdentityResult> ValidateAsync(UserManager<Colleague> manager, Colleague user, string? password) =>
        // Of what is too short that is said already.
        Task.FromResult(password is not { Length: >= StaffPassword.MinLength } || Score(password, user) >= LeastScore
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

    /// <summary>Name and address, whole and in parts.</summary>
    private static IEnumerable<string> NamesOf(Colleague user) => new[] { user.DisplayName, user.Email ?? "" }
        .SelectMany(text => text.Split([' ', '@', '.', '-', '_', '+']).Append(text))
        .Where(word => word.Length >= ShortestName)
        .Select(word => word.ToLowerInvariant());
}
