namespace PlgTraject.Web.Features.Staff.SignIn;

/// <summary>What is typed to replace a forgotten password.</summary>
public sealed class NewPasswordForm
{
    /// <summary>The code of the link; it travels with the form.</summary>
    public string? Code { get; set; }

    public string? Password { get; set; }
}
