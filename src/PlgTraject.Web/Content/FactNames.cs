namespace PlgTraject.Web.Content;

/// <summary>One word for one fact about the programme: on every page, in the brochure and its PDF.</summary>
public static class FactNames
{
    public const string Duration = "Duur";
    public const string Participants = "Deelnemers";

    /// <summary>Where the sessions are. "Plaats" is the town of a school, in the form and everywhere after it.</summary>
    public const string Place = "Waar";

    public const string Start = "Start";
    public const string Price = "Tarief";
}
