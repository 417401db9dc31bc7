namespace PlgTraject.Web.Data.Accounts;

/// <summary>What a member of staff may do. Each may what the one before may.</summary>
public enum StaffRole
{
    /// <summary>Reads leads (lezer).</summary>
    Reader,

    /// <summary>Also works leads (adviseur).</summary>
    Advisor,

    /// <summary>Also people, the audit log, settings, export and erasure (beheerder).</summary>
    Administrator,
}
