using PlgTraject.Web.Content;

namespace PlgTraject.Web.Features.Brochure.Blocks;

/// <summary>Who teaches.</summary>
public sealed record LecturersBlock(IReadOnlyList<Lecturer> Lecturers) : BrochureBlock;
