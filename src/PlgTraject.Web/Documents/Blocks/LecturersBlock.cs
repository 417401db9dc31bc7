using PlgTraject.Web.Content;

namespace PlgTraject.Web.Documents.Blocks;

/// <summary>Who teaches.</summary>
public sealed record LecturersBlock(IReadOnlyList<Lecturer> Lecturers) : BrochureBlock;
