using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Events;

namespace PlgTraject.Web.Data.Leads;

/// <summary>A list of leads that a colleague keeps under a name of the colleague's own.</summary>
public sealed class SavedView
{
    public const int NameMaxLength = 60;
    public const int QueryMaxLength = 1000;

    public long Id { get; private set; }

    /// <summary>The account that sees it.</summary>
    public required string ColleagueId { get; init; }

    /// <summary>Unique among the lists of the colleague.</summary>
    public required string Name { get; set; }

    /// <summary>
    /// What is asked of the leads, as parameters of a list. It is no address: whoever shows it reads the parameters and
    /// makes an address of those.
    /// </summary>
    public required string Query { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }
}

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("SavedViews");
        builder.Property(view => view.ColleagueId).HasMaxLength(StoredEvent.ActorIdMaxLength);
        builder.Property(view => view.Name).HasMaxLength(SavedView.NameMaxLength);
        builder.Property(view => view.Query).HasMaxLength(SavedView.QueryMaxLength);
        builder.HasIndex(view => new { view.ColleagueId, view.Name }).IsUnique();
        builder.HasOne<Colleague>().WithMany().HasForeignKey(view => view.ColleagueId);
    }
}
