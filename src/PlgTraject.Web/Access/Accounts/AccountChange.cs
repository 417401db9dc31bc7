namespace PlgTraject.Web.Access.Accounts;

/// <summary>What became of a change to an account.</summary>
public enum AccountChange
{
    Done,
    NotFound,

    /// <summary>It is one's own account, or the account is not in the state for it.</summary>
    Refused,
}
