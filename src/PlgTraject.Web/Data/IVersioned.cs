namespace PlgTraject.Web.Data;

/// <summary>
/// An entity whose concurrent changes are noticed. The application sets the version at every save, because SQLite has
/// no row version of its own.
/// </summary>
public interface IVersioned
{
    int Version { get; set; }
}
