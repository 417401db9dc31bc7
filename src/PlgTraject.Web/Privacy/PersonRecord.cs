namespace PlgTraject.Web.Privacy;

/// <summary>What there is about a person, by domain.</summary>
/// <param name="Email">The address that was looked for.</param>
/// <param name="Found">What each domain found; possibly nothing.</param>
/// <param name="AuditEntries">Lines of the audit log about it, or of an account of the person.</param>
public sealed record PersonRecord(
    string Email, IReadOnlyList<(IPersonalData Domain, PersonPart Part)> Found, int AuditEntries)
{
    public bool IsNothing => Found.All(one => one.Part.IsNothing);

    /// <summary>Whether anything is here that may be erased now.</summary>
    public bool MayBeErased => Found.Any(one => one.Part is { IsNothing: false, IsKept: false });

    /// <summary>The part of one domain.</summary>
    public TPart Part<TPart>()
        where TPart : PersonPart => Found.Select(one => one.Part).OfType<TPart>().Single();
}
