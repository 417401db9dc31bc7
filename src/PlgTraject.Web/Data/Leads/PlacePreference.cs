namespace PlgTraject.Web.Data.Leads;

/// <summary>Where the school would like the sessions to be.</summary>
public enum PlacePreference
{
    Amsterdam,

    /// <summary>At the school.</summary>
    InCompany,

    NoPreference,
}
