using PlgTraject.Web.Access;
using PlgTraject.Web.Commands;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data;
using PlgTraject.Web.Documents;
using PlgTraject.Web.Enrolments;
using PlgTraject.Web.Features.Brochure;
using PlgTraject.Web.Features.Dossier;
using PlgTraject.Web.Features.Findability;
using PlgTraject.Web.Features.Inquiries;
using PlgTraject.Web.Features.Planner;
using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Features.Staff;
using PlgTraject.Web.Infrastructure;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Mail;
using PlgTraject.Web.Planning;
using PlgTraject.Web.Privacy;

if (CommandLine.Parse(args, out var settings, out var exitCode) is not { } command)
{
    return exitCode;
}

// The slim builder leaves out IIS, HTTP/3 and four loggers, which would make every start slower and larger.
var builder = WebApplication.CreateSlimBuilder(CommandLine.HostOptions(settings));
if (!Settings.AreUsable(builder.Configuration))
{
    return Command.Failed;
}

builder.Host.UseDefaultServiceProvider(options => options.ValidateScopes = options.ValidateOnBuild = true);
builder.WebHost.UseKestrelHttpsConfiguration().UseStaticWebAssets();
builder.Services
    .AddContent()
    .AddData(builder.Configuration)
    .AddMail()
    .AddLeads()
    .AddPlanning()
    .AddPrivacy()
    .AddInfrastructure(builder.Configuration, builder.Environment)
    .AddDocuments()
    .AddEnrolments()
    .AddBrochure()
    .AddDossier()
    .AddFindability()
    .AddLeadForms()
    .AddInquiries()
    .AddPlannerPages()
    .AddAccess(builder.Configuration, builder.Environment)
    .AddStaff();

return await command.RunAsync(builder.Build());
