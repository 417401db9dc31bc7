namespace PlgTraject.Web.Features.Staff.OwnAccount;

/// <summary>What is typed to change one's own password.</summary>
public sealed class PasswordForm
{
    public string? Current { get; set; }
    public string? New { get; set; }
}
