namespace PlgTraject.Web.Features.Staff;

/// <summary>How staff sign in.</summary>
public sealed class StaffOptions
{
    public const string Section = "Staff";

    /// <summary>Whether everybody needs a second step; who has none is led to where it is set up, and nowhere else.</summary>
    public bool RequireTwoStep { get; set; }
}
