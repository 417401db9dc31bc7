using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Features.Staff.Shared;

/// <summary>The sizes of files, for people.</summary>
public static class FileSizes
{
    /// <param name="bytes">In bytes.</param>
    public static string Of(long bytes) => bytes < 1_000_000
        ? string.Create(DutchText.Culture, $"{(bytes + 999) / 1000} kB")
        : string.Create(DutchText.Culture, $"{bytes / 1_000_000m:0.0} MB");
}
