using Microsoft.AspNetCore.Hosting;
using PlgTraject.Web.Content;

namespace PlgTraject.Tests.Support;

/// <summary>The product with the content it is shipped with, which an owner may change.</summary>
public sealed class ShippedContentFixture : AppFixture
{
    /// <summary>Where the build puts the content the product is shipped with.</summary>
    public static string File { get; } = Path.Combine(AppContext.BaseDirectory, new ContentOptions().File);

    protected override void Configure(IWebHostBuilder builder) => builder.UseSetting(TestContent.Setting, File);
}
