using Microsoft.EntityFrameworkCore;

namespace PlgTraject.Web.Data;

/// <summary>The embedded database; owns Migrations/Sqlite.</summary>
public sealed class SqliteDbContext(DbContextOptions<SqliteDbContext> options) : PlgTrajectDbContext(options);
