using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Web.Privacy;

/// <summary>The account of a person.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">The name colleagues see.</param>
/// <param name="Role">What it may.</param>
/// <param name="DeactivatedAt">UTC; null while it is in use.</param>
public sealed record PersonAccount(string Id, string Name, StaffRole Role, DateTime? DeactivatedAt);
