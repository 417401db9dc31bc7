using PlgTraject.Web.Content;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Features.Staff.PersonalData;

/// <summary>A lead that soon goes. Without a name: nobody needs it here.</summary>
/// <param name="Reference">What people call it.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="LastChange">UTC: when it came, or its status last changed.</param>
public sealed record DueLeadRow(string Reference, LeadStatus Status, DateTime LastChange);
