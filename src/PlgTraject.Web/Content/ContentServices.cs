using Microsoft.Extensions.Options;

namespace PlgTraject.Web.Content;

public static class ContentServices
{
    /// <summary>Registers <see cref="ProgrammeContent"/>, loaded when the program starts.</summary>
    public static IServiceCollection AddContent(this IServiceCollection services)
    {
        services.AddOptions<ContentOptions>().BindConfiguration(ContentOptions.Section);
        services.AddOptions<VatOptions>().BindConfiguration(VatOptions.Section);
        return services.AddSingleton(provider =>
        {
            var file = provider.GetRequiredService<IOptions<ContentOptions>>().Value.File;
            return ContentFile.Load(Path.Combine(AppContext.BaseDirectory, file));
        });
    }
}
