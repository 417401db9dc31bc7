namespace PlgTraject.Web.Data.Brochure;

/// <summary>How often the brochure was downloaded on a day in the Netherlands. Nothing about who did.</summary>
public sealed class BrochureDownloads
{
    public required DateOnly Day { get; set; }
    public int Count { get; set; }
}
