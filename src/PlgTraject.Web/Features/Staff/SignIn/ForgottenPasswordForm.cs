namespace PlgTraject.Web.Features.Staff.SignIn;

/// <summary>What is typed to ask for a new password.</summary>
public sealed class ForgottenPasswordForm
{
    public string? Email { get; set; }
}
