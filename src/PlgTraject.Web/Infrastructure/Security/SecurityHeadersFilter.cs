namespace PlgTraject.Web.Infrastructure.Security;

/// <summary>Sets the headers before anything else runs, the host filter that the framework puts first included.</summary>
public sealed class SecurityHeadersFilter(SecurityHeaders security) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            security.Add(context.Response.Headers);
            return following(context);
        });
        next(app);
    };
}
