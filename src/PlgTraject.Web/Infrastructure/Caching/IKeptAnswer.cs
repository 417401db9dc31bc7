namespace PlgTraject.Web.Infrastructure.Caching;

/// <summary>An answer that is the same for everybody until the program ends.</summary>
public interface IKeptAnswer
{
    /// <summary>Answers a GET or a HEAD with it.</summary>
    Task WriteAsync(HttpContext context);
}
