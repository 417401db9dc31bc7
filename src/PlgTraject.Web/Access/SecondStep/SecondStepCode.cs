using PlgTraject.Web.Access.SignIn;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Events;

namespace PlgTraject.Web.Access.SecondStep;

/// <summary>Looks at a code of the second step, from the app or from the list of recovery codes, and uses it up.</summary>
public static class SecondStepCode
{
    /// <param name="user">The account; what is used up is changed in it, for the caller to save.</param>
    /// <param name="typed">With spaces and dashes or without.</param>
    /// <param name="now">The moment.</param>
    /// <param name="what">Makes what the audit log says when it is right.</param>
    public static Guess Use(Colleague user, string? typed, DateTimeOffset now, Func<CodeUse, Event> what)
    {
        var code = Plain(typed);
        if (user.SecondStepKey is { } key && OneTimeCode.FindStep(key, code, now) is { } step)
        {
            if (step <= user.SecondStepUsed)
            {
                // Somebody who is too quick, or an app that is slow: who guesses does not come upon it.
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

    /// <summary>Without what people and apps put between the characters.</summary>
    public static string Plain(string? typed) => string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit));
}
