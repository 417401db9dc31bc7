namespace PlgTraject.Web.Documents.Drawing;

/// <summary>How large things are that both engines lay out, in points.</summary>
internal static class Sizes
{
    public const float Hairline = 0.6f;

    /// <summary>From the left edge of a bullet to its text.</summary>
    public const float BulletGap = 13;

    public const float TableRow = 24;

    /// <summary>A row of the list of chapters.</summary>
    public const float ContentsRow = 24;

    /// <summary>The panel of the ribbon across the page, with the lines of the year below it.</summary>
    public const float LinesPanel = (2 * RibbonScenes.Reach) + 100;

    /// <summary>From the edge of the panel of an action to its QR code, above and below.</summary>
    public const float ActionPadding = 24;

    /// <summary>The panel of what the reader can do now.</summary>
    public const float ActionPanel = QrPicture.Side + (2 * ActionPadding);

    /// <summary>From the edge of the panel of the next step to what stands on it.</summary>
    public const float NextStepPadding = 22;

    /// <summary>Below the last step: the foot of the page is there.</summary>
    public const float NextStepFoot = 54;

    /// <summary>The link of a step.</summary>
    public const float StepLink = 24;

    /// <summary>Between two steps.</summary>
    public const float StepGap = 8;

    /// <summary>From the left edge of a sheet to its texts.</summary>
    public const float SheetNames = 120;

    /// <summary>Above and below a row of a sheet.</summary>
    public const float SheetPadding = 6;
}
