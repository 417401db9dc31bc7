namespace PlgTraject.Web.Features.Staff;

/// <summary>What a link about an account is for.</summary>
public enum AccountLinkPurpose
{
    Invitation,
    PasswordReset,
}
