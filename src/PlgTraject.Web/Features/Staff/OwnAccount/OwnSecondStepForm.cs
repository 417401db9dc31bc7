namespace PlgTraject.Web.Features.Staff.OwnAccount;

/// <summary>What is typed to set up one's own second step, or to change it.</summary>
public sealed class OwnSecondStepForm
{
    /// <summary>The sealed key of the page; it travels with the form.</summary>
    public string? SetUp { get; set; }

    public string? Password { get; set; }
    public string? Code { get; set; }
}
