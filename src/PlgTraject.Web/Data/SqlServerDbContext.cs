using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Data;

/// <summary>The context for SQL Server. Its migrations stand in Migrations/SqlServer.</summary>
public sealed class SqlServerDbContext(DbContextOptions<SqlServerDbContext> options) : PlgTrajectDbContext(options)
{
    /// <summary>
    /// Compares character codes, as SQLite does. The rules of a language make searching many times slower.
    /// </summary>
    private const string Ordinal = "Latin1_General_100_BIN2";

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        // The text is in lower case and without accents already, so it needs no rules of a language.
        builder.Entity<Lead>().Property(lead => lead.SearchText).UseCollation(Ordinal);
        // The subject of an OpenID provider: two that differ in a capital are two people.
        builder.Entity<IdentityUserLogin<string>>().Property(login => login.ProviderKey).UseCollation(Ordinal);
    }
}
