namespace PlgTraject.Web.Mail.Inbound.Reading;

/// <summary>What files are, by the ends of their names, and which of them can do harm when they are opened.</summary>
internal static class FileKinds
{
    private static readonly Row Unknown =
        new("bestand van een onbekende soort", "Open het alleen als je het verwachtte.");

    private static readonly Row[] Harmless =
    [
        new("pdf", null, ".pdf"),
        new("Word-document", null, ".docx", ".dotx", ".odt"),
        new("Excel-bestand", null, ".xlsx", ".ods"),
        new("tabel als tekst", null, ".csv", ".tsv"),
        new("PowerPoint-bestand", null, ".pptx", ".ppsx", ".odp"),
        new("afbeelding", null, ".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".bmp", ".tif", ".tiff"),
        new("tekst", null, ".txt", ".log", ".md"),
        new("agenda-afspraak", null, ".ics"),
        new("visitekaartje", null, ".vcf"),
        new("geluid", null, ".mp3", ".m4a", ".wav", ".ogg"),
        new("film", null, ".mp4", ".mov", ".avi", ".webm"),
        new("ondertekening van de mail", null, ".p7s", ".asc", ".sig"),
    ];

    private static readonly Row[] Harmful =
    [
        new("programma", "Dit is een programma. Open het niet.",
            ".exe", ".com", ".scr", ".pif", ".msi", ".msix", ".msp", ".appx", ".appinstaller", ".cpl", ".dll", ".jar",
            ".apk", ".app", ".dmg", ".pkg", ".deb", ".rpm", ".gadget", ".application", ".bin", ".run", ".xll"),
        new("script", "Dit is een script: het voert opdrachten uit. Open het niet.",
            ".js", ".jse", ".mjs", ".vbs", ".vbe", ".vb", ".wsf", ".wsh", ".wsc", ".sct", ".ps1", ".psm1", ".ps1xml",
            ".bat", ".cmd", ".sh", ".hta", ".py", ".pl", ".rb", ".php", ".reg", ".inf", ".chm", ".hlp"),
        new("snelkoppeling", "Dit is een snelkoppeling: ze opent iets anders. Open haar niet.",
            ".lnk", ".url", ".webloc", ".desktop", ".scf", ".library-ms", ".search-ms", ".settingcontent-ms", ".rdp",
            ".website"),
        new("document met macro's", "In dit document kunnen opdrachten staan. Zet macro's niet aan.",
            ".docm", ".dotm", ".xlsm", ".xltm", ".xlsb", ".xlam", ".pptm", ".potm", ".ppsm", ".ppam", ".sldm", ".one"),
        new("document van een oude soort", "In dit document kunnen opdrachten staan. Zet macro's niet aan.",
            ".doc", ".dot", ".xls", ".xlt", ".ppt", ".pps", ".pub", ".rtf", ".mdb", ".accdb", ".slk", ".iqy"),
        new("archief", "In een archief kan van alles zitten. Kijk wat erin zit voor je iets opent.",
            ".zip", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".cab", ".ace", ".arj", ".lzh", ".zst"),
        new("schijfkopie", "In een schijfkopie kunnen programma's zitten. Open haar niet.",
            ".iso", ".img", ".vhd", ".vhdx", ".udf", ".wim"),
        new("webpagina", "Een webpagina kan een valse inlogpagina zijn. Vul er nooit iets in.",
            ".html", ".htm", ".xhtml", ".shtml", ".mht", ".mhtml", ".svg", ".svgz", ".xml", ".xsl", ".xslt"),
        new("mail", "In een mail die is meegestuurd kunnen bestanden zitten.", ".eml", ".msg"),
    ];

    private static readonly Dictionary<string, Row> ByEnding = Harmless.Concat(Harmful)
        .SelectMany(row => row.Endings, (row, ending) => (row, ending))
        .ToDictionary(one => one.ending, one => one.row, StringComparer.OrdinalIgnoreCase);

    /// <param name="name">The safe name of a file.</param>
    public static (string Name, string? Danger) Of(string name)
    {
        var ending = FileNames.EndingOf(name);
        var kind = ByEnding.GetValueOrDefault(ending, Unknown);
        var before = ByEnding.GetValueOrDefault(FileNames.EndingOf(name[..^ending.Length].TrimEnd()));
        var shown = kind.Danger is null || ending.Length == 0 ? kind.Name : $"{kind.Name} ({ending})";
        // A backup such as "begroting.xlsx.zip" is called so by many, a program never is.
        return kind.Danger is not null && before is { Danger: null } && kind.Name != "archief"
            ? (shown, $"De naam doet zich voor als {before.Name}. {kind.Danger}")
            : (shown, kind.Danger);
    }

    private sealed record Row(string Name, string? Danger, params string[] Endings);
}
