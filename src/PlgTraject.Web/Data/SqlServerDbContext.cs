using Microsoft.EntityFrameworkCore;

namespace PlgTraject.Web.Data;

/// <summary>The production database; owns Migrations/SqlServer.</summary>
public sealed class SqlServerDbContext(DbContextOptions<SqlServerDbContext> options) : PlgTrajectDbContext(options);
