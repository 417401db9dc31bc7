using System.ComponentModel.DataAnnotations;
using QuestPDF.Infrastructure;

namespace PlgTraject.Web.Documents.QuestPdf;

/// <summary>What the owner of an installation declares about QuestPDF. A build without it has no section.</summary>
public sealed class QuestPdfOptions
{
    public const string Section = "Documents";

    /// <summary>
    /// The licence of QuestPDF that covers this installation. It has no default, since nobody but the owner can declare
    /// it: docs/licences.md has the conditions.
    /// </summary>
    [Required(ErrorMessage = "say which licence of QuestPDF covers this installation, Community, Professional or "
        + "Enterprise: docs/licences.md has the conditions")]
    public LicenseType? QuestPdfLicense { get; set; }
}
