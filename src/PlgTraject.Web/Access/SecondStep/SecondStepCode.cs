using PlgTraject.Web.Access.SignIn;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Events;

namespace PlgTraject.Web.Access.SecondStep;

/// <summary>
/// Checks a code of the second step, from the app or from the list of recovery codes, and uses a right code up.
/// </summary>
public static class SecondStepCode
{
    /// <param name="user">The account. A right code is used up in it; the caller saves the account.</param>
    /// <param name="typed">The code as somebody typed it, with or without spaces and dashes.</param>
    /// <param name="now">The present moment, by which codes of the app are checked.</param>
    /// <param name="what">Makes the event for the audit log when the code is right.</param>
    public static Guess Use(Colleague user, string? typed, DateTimeOffset now, Func<CodeUse, Event> what)
    {
        var code = Plain(typed);
        if (user.SecondStepKey is { } key && OneTimeCode.FindStep(key, code, now) is { } step)
        {
            if (step <= user.SecondStepUsed)
            {
                // The code is right but was used: a colleague was too quick for the app. It does not count as a wrong
                // guess, since somebody who guesses does not find it.
                return Guess.Refused(SignInFault.CodeUsed);
            }

            user.SecondStepUsed = step;
            return Guess.Right(what(new CodeUse()));
        }

        if (RecoveryCodes.Use(user.RecoveryCodes, code) is { } left)
        {
            user.RecoveryCodes = left;
            return Guess.Right(what(new CodeUse(RecoveryCodes.Left(left))));
        }

        return Guess.Wrong(SignInFault.WrongCode);
    }

    /// <summary>The code without the spaces and dashes that people and apps put between its characters.</summary>
    public static string Plain(string? typed) => string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit));
}
