namespace PlgTraject.Web.Features.Staff.SignIn;

/// <summary>What an invited person types to make the account.</summary>
public sealed class InvitationForm
{
    /// <summary>The code of the link; it travels with the form.</summary>
    public string? Code { get; set; }

    public string? DisplayName { get; set; }
    public string? Password { get; set; }
}
