using System.ComponentModel.DataAnnotations;

namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>When an inquiry is held back, and how many one sender may send. A limit of 0 is no limit.</summary>
public sealed class SpamOptions
{
    public const string Section = "Spam";

    /// <summary>
    /// Path of the file with the rules, see <see cref="SpamRules"/>. A relative path starts at the folder of the
    /// program.
    /// </summary>
    public string File { get; set; } = "Content/spam.yaml";

    /// <summary>The number of points from which an inquiry goes into quarantine.</summary>
    [Range(1, 1000)]
    public int Threshold { get; set; } = 8;

    /// <summary>A form gets points when it is sent sooner than this, in seconds, after it was opened.</summary>
    [Range(0, 60)]
    public int MinimumSeconds { get; set; } = 3;

    /// <summary>After this many hours a form is too old: it is shown again, with what was typed.</summary>
    [Range(1, 720)]
    public int MaximumHours { get; set; } = 24;

    /// <summary>
    /// For one network address, or one /64 of IPv6; each instance counts its own. It is wide enough for a study day
    /// where everybody shares one address. An inquiry that looks like spam counts for five.
    /// </summary>
    [Range(0, 100_000)]
    public int PerClientPerHour { get; set; } = 60;

    /// <summary>For one e-mail address.</summary>
    [Range(0, 100_000)]
    public int PerAddressPerDay { get; set; } = 10;

    /// <summary>For one e-mail domain, unless anybody can have an address on it.</summary>
    [Range(0, 100_000)]
    public int PerDomainPerDay { get; set; } = 40;
}
