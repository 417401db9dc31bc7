using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Documents;
using PlgTraject.Web.Features.Brochure;
using PlgTraject.Web.Features.Inquiries;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Mail;
using PlgTraject.Web.Planning;

namespace PlgTraject.Benchmarks.Micro;

/// <summary>The parts of the product, put together as the product does, without its server and database.</summary>
internal static class Parts
{
    public static ServiceProvider Create() => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
        .AddSingleton(TimeProvider.System)
        .AddSingleton(Options.Create(new SiteOptions()))
        .AddSingleton(Options.Create(new MailOptions()))
        .AddContent()
        .AddPlanning()
        .AddDocuments()
        .AddBrochure()
        .AddInquiries()
        .BuildServiceProvider();
}
