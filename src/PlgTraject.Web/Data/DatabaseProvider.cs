namespace PlgTraject.Web.Data;

/// <summary>The databases the product runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>Embedded, in a file: for one instance and for trying out.</summary>
    Sqlite,

    /// <summary>For production with several instances.</summary>
    SqlServer,
}
