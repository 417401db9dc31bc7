namespace PlgTraject.Web.Features.Staff.SignIn;

/// <summary>What is typed to make the first account.</summary>
public sealed class FirstAccountForm
{
    /// <summary>The code of the link; it travels with the form.</summary>
    public string? Code { get; set; }

    public string? DisplayName { get; set; }
    public string? Email { get; set; }
    public string? Password { get; set; }
}
