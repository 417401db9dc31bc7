using System.ComponentModel.DataAnnotations;

namespace PlgTraject.Web.Infrastructure.Security;

/// <summary>How much a request may ask of the server. What no operator needs to change is in <see cref="RequestLimits"/>.</summary>
public sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>The largest body of a request. The longest valid inquiry takes about 50 KB.</summary>
    [Range(64, 10240)]
    public int BodyKilobytes { get; set; } = 64;

    /// <summary>How long the headers of a request may take; a proxy sends them at once.</summary>
    [Range(1, 300)]
    public int HeaderSeconds { get; set; } = 15;

    /// <summary>How slow a body may come, after its first five seconds.</summary>
    [Range(1, 100_000)]
    public int BodyBytesPerSecond { get; set; } = 240;

    /// <summary>Connections at the same time; more are closed at once. 0 for as many as the machine takes.</summary>
    [Range(0, 1_000_000)]
    public int Connections { get; set; } = 5000;
}
