using PlgTraject.Web.Documents;
using PlgTraject.Web.Features.Shared;

namespace PlgTraject.Web.Features.Dossier;

/// <summary>The page with the form and, when the choices are right, the dossier.</summary>
/// <param name="Form">What was chosen.</param>
/// <param name="Choices">What can be chosen.</param>
/// <param name="Document">The dossier, or null.</param>
/// <param name="Mail">The address with which a mail to the board is begun, or null.</param>
public sealed record DossierPage(DossierForm Form, LeadFieldChoices Choices, Document? Document, string? Mail)
{
    /// <summary>Whether this client had too many files drawn.</summary>
    public bool IsLimited { get; init; }
}
