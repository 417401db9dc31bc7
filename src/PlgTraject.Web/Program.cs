using PlgTraject.Web.Content;
using PlgTraject.Web.Data;
using PlgTraject.Web.Features.Brochure;
using PlgTraject.Web.Infrastructure;
using Serilog;

var builder = WebApplication.CreateBuilder(args);
builder.Host.UseDefaultServiceProvider(options => options.ValidateScopes = options.ValidateOnBuild = true);
builder.Services
    .AddContent()
    .AddData(builder.Configuration)
    .AddInfrastructure(builder.Configuration)
    .AddBrochure();

var app = builder.Build();
app.UseSerilogRequestLogging();
app.MapStaticAssets();
app.MapControllers().WithStaticAssets();
await app.MigrateDatabaseAsync();
await app.RunAsync();
