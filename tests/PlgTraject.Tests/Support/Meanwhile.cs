using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Tests.Support;

/// <summary>What happens once, after the product looked and before it adds an entity.</summary>
public sealed class Meanwhile<TEntity> : SaveChangesInterceptor
    where TEntity : class
{
    /// <summary>Gets the entity that is about to be added.</summary>
    public Func<TEntity, Task>? Act { get; set; }

    /// <summary>Lets it happen in this product, on whatever database.</summary>
    public void AddTo(IServiceCollection services) => services
        .ConfigureDbContext<SqliteDbContext>(options => options.AddInterceptors(this))
        .ConfigureDbContext<SqlServerDbContext>(options => options.AddInterceptors(this));

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var added = eventData.Context!.ChangeTracker.Entries<TEntity>()
            .FirstOrDefault(entry => entry.State == EntityState.Added);
        if (added is not null && Act is { } act)
        {
            Act = null;
            await act(added.Entity);
        }

        return result;
    }
}
