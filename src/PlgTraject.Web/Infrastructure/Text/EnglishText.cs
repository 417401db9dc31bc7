using System.Globalization;

namespace PlgTraject.Web.Infrastructure.Text;

/// <summary>Lengths of time as the program writes them to its log and to the console.</summary>
public static class EnglishText
{
    /// <summary>"an hour", "24 hours".</summary>
    public static string Hours(TimeSpan length) => length == TimeSpan.FromHours(1)
        ? "an hour"
        : string.Create(CultureInfo.InvariantCulture, $"{length.TotalHours:0.#} hours");
}
