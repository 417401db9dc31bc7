using PlgTraject.Web.Documents.Blocks;

namespace PlgTraject.Web.Documents;

/// <summary>
/// What a document says, made from the content or from what was stored at some time. An engine paints the blocks and
/// adds no words of its own.
/// </summary>
/// <param name="Title">Its title.</param>
/// <param name="Author">Who speaks in it.</param>
/// <param name="Subject">What it is, in a line.</param>
/// <param name="Sessions">How many sessions the ribbon on its pages shows.</param>
/// <param name="Blocks">What it says, in reading order.</param>
public sealed record Document(string Title, string Author, string Subject, int Sessions, IReadOnlyList<Block> Blocks)
{
    /// <summary>What stands at the foot of every page but the cover.</summary>
    public string Foot { get; init; } = Title;

    /// <summary>The language of all of it.</summary>
    public string Language { get; init; } = "nl-NL";
}
