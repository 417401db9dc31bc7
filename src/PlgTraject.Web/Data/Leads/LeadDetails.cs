namespace PlgTraject.Web.Data.Leads;

/// <summary>What a school tells in an inquiry, in the form in which it is stored.</summary>
public sealed record LeadDetails
{
    public required string Name { get; init; }
    public ContactRole? Role { get; init; }
    public required string School { get; init; }
    public string? Town { get; init; }
    public required string Email { get; init; }

    /// <summary>E.164.</summary>
    public string? Phone { get; init; }

    public int? Participants { get; init; }
    public PlacePreference? Place { get; init; }

    /// <summary>First day of a month.</summary>
    public DateOnly? WishedStart { get; init; }

    public string? Question { get; init; }

    /// <summary>The days it would like for the sessions, as the text of the link to its plan.</summary>
    public string? Plan { get; init; }
}

/// <summary>What the sender of the inquiry does at the school.</summary>
public enum ContactRole
{
    /// <summary>Schoolleider or teamleider.</summary>
    SchoolLeader,

    /// <summary>Intern Begeleider or kwaliteitscoördinator.</summary>
    QualityCoordinator,

    Teacher,

    /// <summary>Member of the school's board.</summary>
    BoardMember,

    Other,
}

/// <summary>Where the school would like the sessions to be.</summary>
public enum PlacePreference
{
    Amsterdam,

    /// <summary>At the school.</summary>
    InCompany,

    NoPreference,
}
