using PlgTraject.Web.Content;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Privacy;

/// <summary>A lead of a person.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Reference">What people call it.</param>
/// <param name="School">Whose it is.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="Mails">How many mails are about it.</param>
/// <param name="Changes">How many steps its history has.</param>
public sealed record PersonLead(
    long Id, string Reference, string School, LeadStatus Status, DateTime CreatedAt, int Mails, int Changes);
