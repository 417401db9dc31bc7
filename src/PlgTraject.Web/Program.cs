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

var builder = WebApplication.CreateBuilder(args);
builder.Host.UseDefaultServiceProvider(options => options.ValidateScopes = options.ValidateOnBuild = true);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
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
app.UsePageCache();
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
await app.MigrateDatabaseAsync();
await app.RunAsync();
