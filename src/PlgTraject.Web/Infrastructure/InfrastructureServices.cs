using System.Globalization;
using FluentValidation;
using PlgTraject.Web.Infrastructure.Caching;
using PlgTraject.Web.Infrastructure.Logging;
using PlgTraject.Web.Infrastructure.Security;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Infrastructure;

public static class InfrastructureServices
{
    /// <summary>Registers logging, security, the cache of pages, MVC, the clock and every validator.</summary>
    public static IServiceCollection AddInfrastructure(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        // The product speaks Dutch on every thread.
        CultureInfo.DefaultThreadCurrentCulture = DutchText.Culture;
        CultureInfo.DefaultThreadCurrentUICulture = DutchText.Culture;

        services
            .AddLog(configuration, environment)
            .AddSecurity(configuration)
            .AddCaching()
            .AddWeb(environment)
            .AddSingleton(TimeProvider.System);
        // Each validator is made once, since making its rules costs more than applying them. So none may need a scoped
        // service.
        return services.AddValidatorsFromAssembly(typeof(InfrastructureServices).Assembly, ServiceLifetime.Singleton);
    }
}
