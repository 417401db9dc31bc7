namespace PlgTraject.Web.Data.Leads;

/// <summary>What the person who asks does at the school.</summary>
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
