namespace PlgTraject.Web.Features.Staff.SignIn;

/// <summary>What is typed to sign in. The password is never shown again.</summary>
public sealed class SignInForm
{
    public string? Email { get; set; }
    public string? Password { get; set; }
}
