using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Data.Privacy;

/// <summary>
/// Something that was erased on request, to be erased again when a back-up from before brings it back. It holds nothing of
/// the person: a hash with the random cookie of a browser in it, or the random id of an account.
/// </summary>
public sealed class Erasure
{
    /// <summary><see cref="Lead.SubmissionKey"/> of the lead, or id of the account.</summary>
    public required string Key { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; set; }
}
