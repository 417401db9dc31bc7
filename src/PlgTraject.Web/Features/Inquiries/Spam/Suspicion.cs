namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>One thing that makes an inquiry look like spam.</summary>
/// <param name="Points">How much it weighs.</param>
/// <param name="Reason">In Dutch, for staff.</param>
public sealed record Suspicion(int Points, string Reason);
