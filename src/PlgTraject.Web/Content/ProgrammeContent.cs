using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Content;

/// <summary>Everything the product knows about the programme: programme.yaml, loaded once and never changed.</summary>
public sealed record ProgrammeContent
{
    public required string Title { get; init; }
    public required string Abbreviation { get; init; }
    public required string Kind { get; init; }
    public required string Intro { get; init; }
    public required PracticalFacts Practical { get; init; }
    public required Audience Audience { get; init; }
    public required Claim Definition { get; init; }
    public required string Aim { get; init; }
    public required IReadOnlyList<Element> Elements { get; init; }
    public required Rationale Why { get; init; }
    public required Approach Approach { get; init; }
    public required IReadOnlyList<Theme> Themes { get; init; }
    public required IReadOnlyList<Session> Sessions { get; init; }
    public required IReadOnlyList<string> Testimonials { get; init; }
    public required IReadOnlyList<Lecturer> Lecturers { get; init; }
    public required IReadOnlyList<Reference> References { get; init; }
    public required Provider Provider { get; init; }
    public required ContactDetails Contact { get; init; }
    public required CallsToAction Actions { get; init; }

    /// <summary>The title as it is cited: "De school als Professionele Leergemeenschap (PLG)".</summary>
    public string FullTitle => $"{Title} ({Abbreviation})";

    /// <summary>What the ribbon shows, for a reader who does not see it.</summary>
    public string RibbonText =>
        $"Het jaar als een lint: de {LineInText(0)} en de {LineInText(1)} kruisen elkaar "
        + $"in {Sessions.Count} bijeenkomsten. De eerste wordt dunner, de tweede dikker.";

    /// <summary>The reference that supports a claim: the validator of the content makes sure that it exists.</summary>
    public Reference SourceOf(Claim claim) => References.Single(reference => reference.Key == claim.Source);

    private string LineInText(int index) => Approach.Lines[index].Name.ToLower(DutchText.Culture);
}
