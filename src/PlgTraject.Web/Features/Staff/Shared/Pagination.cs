using System.Globalization;

namespace PlgTraject.Web.Features.Staff.Shared;

/// <summary>The pages of a list, of which one is shown.</summary>
/// <param name="Page">The page that is shown, from 1.</param>
/// <param name="Count">How many pages there are.</param>
/// <param name="AddressOf">The address of a page.</param>
public sealed record Pagination(int Page, int Count, Func<int, string> AddressOf)
{
    /// <summary>How many pages a list of so many rows has, at least one.</summary>
    public static int CountOf(int rows, int pageSize) => Math.Max(1, (rows + pageSize - 1) / pageSize);

    /// <summary>Reads a page number as an address has it; anything that is none is the first.</summary>
    public static int Parse(string? page) =>
        int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Max(1, number) : 1;

    /// <summary>The pages to link to: the first, the last and those around this one, with 0 for a gap.</summary>
    public IEnumerable<int> Links()
    {
        var last = 0;
        foreach (var page in Enumerable.Range(1, Count)
            .Where(page => page == 1 || page == Count || Math.Abs(page - Page) <= 2))
        {
            if (page > last + 1)
            {
                yield return 0;
            }

            yield return last = page;
        }
    }
}
