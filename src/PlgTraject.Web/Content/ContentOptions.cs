namespace PlgTraject.Web.Content;

/// <summary>Where the content file stands.</summary>
public sealed class ContentOptions
{
    public const string Section = "Content";

    /// <summary>Path of programme.yaml; a relative one starts at the folder of the program.</summary>
    public string File { get; set; } = "Content/programme.yaml";
}
