namespace PlgTraject.Web.Content;

/// <summary>Somebody who teaches in the programme.</summary>
public sealed record Lecturer
{
    public required string Name { get; init; }
    public required string Role { get; init; }
    public required string Biography { get; init; }
}
