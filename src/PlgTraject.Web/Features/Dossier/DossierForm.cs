using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Dossier;

/// <summary>The choices of a visitor, as the address holds them.</summary>
public sealed class DossierForm
{
    [FromQuery(Name = Addresses.DossierParticipants)]
    public string? Participants { get; set; }

    [FromQuery(Name = Addresses.DossierPlace)]
    public string? Place { get; set; }

    [FromQuery(Name = Addresses.DossierStart)]
    public string? Start { get; set; }

    /// <summary>The code of a plan, or a whole link to one.</summary>
    [FromQuery(Name = Addresses.PlanParameter)]
    public string? Plan { get; set; }

    [FromQuery(Name = Addresses.DossierSchool)]
    public string? School { get; set; }

    /// <summary>Whether a dossier is asked for, rather than the form.</summary>
    public bool IsAsked => Participants is not null;

    /// <summary>The address at which these choices are made again.</summary>
    public string Address(string path) => Addresses.DossierOf(
        path, (Addresses.DossierParticipants, Participants), (Addresses.DossierPlace, Place),
        (Addresses.DossierStart, Start), (Addresses.PlanParameter, Plan), (Addresses.DossierSchool, School));
}
