namespace PlgTraject.Web.Access.Accounts;

/// <summary>What a link about an account is for.</summary>
public enum AccountLinkPurpose
{
    Invitation,
    PasswordReset,
}
