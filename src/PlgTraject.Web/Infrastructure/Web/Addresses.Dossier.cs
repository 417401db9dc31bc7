namespace PlgTraject.Web.Infrastructure.Web;

public static partial class Addresses
{
    public const string Dossier = "/bestuursdossier";
    public const string DossierFile = Dossier + "/plg-bestuursdossier.pdf";

    // What the address of a dossier holds: the choices of a visitor, since nothing is stored.
    public const string DossierParticipants = "deelnemers";
    public const string DossierPlace = "waar";
    public const string DossierStart = "start";
    public const string DossierSchool = "school";

    /// <summary>A dossier, or its file, with the choices that were made.</summary>
    public static string DossierOf(string path, params IEnumerable<(string Name, string? Value)> choices) =>
        Query(path, choices);
}
