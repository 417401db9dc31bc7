namespace PlgTraject.Web.Data.Jobs;

/// <summary>When something was last done that is done once a day, however many instances there are.</summary>
public sealed class JobRun
{
    public const int NameMaxLength = 50;

    /// <summary>What is done: a row for each job is made by the migrations, so that taking a turn is one update.</summary>
    public required string Name { get; set; }

    /// <summary>Day in UTC.</summary>
    public required DateOnly LastRun { get; set; }
}
