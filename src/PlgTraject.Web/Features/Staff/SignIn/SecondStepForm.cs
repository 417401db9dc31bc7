namespace PlgTraject.Web.Features.Staff.SignIn;

/// <summary>What is typed as the second step. It is never shown again.</summary>
public sealed class SecondStepForm
{
    public string? Code { get; set; }
}
