using PlgTraject.Web.Content;
using PlgTraject.Web.Data;
using PlgTraject.Web.Features.Brochure;
using PlgTraject.Web.Features.Errors;
using PlgTraject.Web.Features.Findability;
using PlgTraject.Web.Features.Inquiries;
using PlgTraject.Web.Features.Staff;
using PlgTraject.Web.Infrastructure;
using PlgTraject.Web.Mail;
using Serilog;

// Slim: without IIS, HTTP/3 and four more loggers, which would cost every start time and memory.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Host.UseDefaultServiceProvider(options => options.ValidateScopes = options.ValidateOnBuild = true);
builder.WebHost.UseKestrelHttpsConfiguration().UseStaticWebAssets()
    .ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.Services
    .AddContent()
    .AddData(builder.Configuration)
    .AddMail()
    .AddInfrastructure(builder.Configuration, builder.Environment)
    .AddBrochure()
    .AddFindability()
    .AddInquiries()
    .AddStaff(builder.Environment);

var app = builder.Build();
// On another core, while the pipeline is put together here.
var migrated = Task.Run(app.MigrateDatabaseAsync);
app.UsePageCache();
app.UseBrochure();
app.UseForwardedHeaders();
app.UseSecurityHeaders();
app.UseSerilogRequestLogging();
app.UseErrorPages();
app.UseCanonicalPaths();
app.UseRouting();
app.UseStaff();
app.MapStaticAssets();
app.MapControllers().WithStaticAssets();
app.MapHealth();
await migrated;
await app.RunAsync();
