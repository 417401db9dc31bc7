namespace PlgTraject.Web.Infrastructure.Web.Forms;

/// <summary>
/// Marks an action whose form has files. Its body may be larger than others, and is read when it is known who sends it.
/// </summary>
/// <param name="largestBody">In bytes.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesFilesAttribute(long largestBody) : Attribute
{
    public long LargestBody => largestBody;

    /// <summary>What the action says for which a request is; null when its form has no files.</summary>
    public static TakesFilesAttribute? Of(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<TakesFilesAttribute>();
}
