using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;

namespace PlgTraject.Web.Documents.Typography;

/// <summary>How high the opening of a document is: the same in every engine.</summary>
internal static class OpeningLayout
{
    public const float Top = 48;

    /// <summary>Between what it is called and what else it says.</summary>
    public const float Air = 14;

    /// <summary>Room for the ribbon on both sides of its axis.</summary>
    public const float Reach = 60;

    public static float HeightOf(TypeScale type, OpeningBlock opening) =>
        Top + Air + Air + (2 * Reach)
        + type.Strong.HeightOf(opening.Provider, Grid.Full)
        + type.Cover.HeightOf(opening.Title, Grid.Full)
        + type.Statement.HeightOf(opening.Subject, Grid.Full)
        + opening.Lines.Sum(line => type.Value.HeightOf(line, Grid.Full));
}
