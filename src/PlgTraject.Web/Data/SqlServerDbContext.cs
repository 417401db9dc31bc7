using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Data;

/// <summary>The production database; owns Migrations/SqlServer.</summary>
public sealed class SqlServerDbContext(DbContextOptions<SqlServerDbContext> options) : PlgTrajectDbContext(options)
{
    /// <summary>Compares code by code, as SQLite does; a language's own rules make searching many times slower.</summary>
    private const string Ordinal = "Latin1_General_100_BIN2";

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        // Already in lower case and without accents.
        builder.Entity<Lead>().Property(lead => lead.SearchText).UseCollation(Ordinal);
    }
}
