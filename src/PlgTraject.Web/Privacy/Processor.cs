namespace PlgTraject.Web.Privacy;

/// <summary>A company that handles personal data for the provider.</summary>
public sealed class Processor
{
    public string Name { get; set; } = "";

    /// <summary>What it does, as the end of a sentence: "de server van deze site".</summary>
    public string Purpose { get; set; } = "";

    /// <summary>Where the data then is.</summary>
    public string Country { get; set; } = "";
}
