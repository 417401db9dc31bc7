namespace PlgTraject.Web.Documents.Pdf;

/// <summary>Adds bookmarks to a PDF.</summary>
internal static class PdfOutline
{
    public static void Add(PdfObjects file, IReadOnlyList<Bookmark> bookmarks)
    {
        if (bookmarks.Count == 0)
        {
            return;
        }

        var root = file.Reserve();
        var numbers = bookmarks.Select(_ => file.Reserve()).ToList();
        for (var index = 0; index < bookmarks.Count; index++)
        {
            var bookmark = bookmarks[index];
            var parent = bookmark.Level == 0 ? root : numbers[Parent(bookmarks, index)];
            file[numbers[index]] =
                $"<</Title {PdfText.Write(bookmark.Title)} /Parent {parent} 0 R /Dest {PdfText.Name(bookmark.Anchor)}" +
                $"{Entry("Prev", Sibling(bookmarks, index, -1))}{Entry("Next", Sibling(bookmarks, index, 1))}" +
                $"{Family(Children(bookmarks, index), "-")}>>";
        }

        List<int> top = [.. Enumerable.Range(0, bookmarks.Count).Where(index => bookmarks[index].Level == 0)];
        file[root] = $"<</Type /Outlines{Family(top, "")}>>";
        file.Catalog = PdfObjects.Extended(file.Catalog, $"/Outlines {root} 0 R");

        string Entry(string key, int? index) => index is { } there ? $" /{key} {numbers[there]} 0 R" : "";

        // A count below zero: closed until the reader opens it.
        string Family(List<int> children, string sign) => children.Count == 0
            ? ""
            : $"{Entry("First", children[0])}{Entry("Last", children[^1])} /Count {sign}{children.Count}";
    }

    private static int Parent(IReadOnlyList<Bookmark> bookmarks, int index) =>
        Enumerable.Range(0, index).Last(before => bookmarks[before].Level < bookmarks[index].Level);

    private static List<int> Children(IReadOnlyList<Bookmark> bookmarks, int index) =>
        [.. Enumerable.Range(index + 1, bookmarks.Count - index - 1)
            .TakeWhile(after => bookmarks[after].Level > bookmarks[index].Level)];

    /// <summary>The nearest bookmark of the same level under the same parent.</summary>
    private static int? Sibling(IReadOnlyList<Bookmark> bookmarks, int index, int step)
    {
        for (var other = index + step; other >= 0 && other < bookmarks.Count; other += step)
        {
            if (bookmarks[other].Level <= bookmarks[index].Level)
            {
                return bookmarks[other].Level == bookmarks[index].Level ? other : null;
            }
        }

        return null;
    }
}
