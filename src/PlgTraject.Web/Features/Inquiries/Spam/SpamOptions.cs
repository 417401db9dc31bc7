using System.ComponentModel.DataAnnotations;

namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>When an inquiry is held back, and how many one sender may send. A limit of 0 is no limit.</summary>
public sealed class SpamOptions
{
    public const string Section = "Spam";

    /// <summary>From so many points an inquiry goes into quarantine.</summary>
    [Range(1, 1000)]
    public int Threshold { get; set; } = 10;

    /// <summary>Who sends the form sooner than this after seeing it gets points.</summary>
    [Range(0, 60)]
    public int MinimumSeconds { get; set; } = 3;

    /// <summary>After so long the form is shown again, with the text kept.</summary>
    [Range(1, 720)]
    public int MaximumHours { get; set; } = 24;

    /// <summary>
    /// For one address of the network, or one /64 of IPv6; each instance counts its own. Wide enough for a study day where
    /// everybody is behind one address; what looks like spam counts for five.
    /// </summary>
    [Range(0, 100_000)]
    public int PerClientPerHour { get; set; } = 60;

    /// <summary>For one e-mail address.</summary>
    [Range(0, 100_000)]
    public int PerAddressPerDay { get; set; } = 10;

    /// <summary>For one e-mail domain, unless anybody can have an address there.</summary>
    [Range(0, 100_000)]
    public int PerDomainPerDay { get; set; } = 40;
}
