using KamPortal.Web.Accounts;
using KamPortal.Web.Calendars;
using KamPortal.Web.Commands;
using KamPortal.Web.Dossiers;
using KamPortal.Web.Gifts;
using KamPortal.Web.Surveys.Results;
using KamPortal.Web.Hosting;
using KamPortal.Web.Potentials;
using KamPortal.Web.KeyAccounts;
using KamPortal.Web.OperationalPlans;
using KamPortal.Web.PurchasingCentres.Map;
using KamPortal.Web.Settings;
using KamPortal.Web.Surveys.Public;

var command = CommandLine.Find(args);
var builder = WebApplication.CreateBuilder(command is null ? args : []);
builder.Configuration.AddJsonFile("appsettings.Local.json", optional: true).AddEnvironmentVariables().AddCommandLine(command is null ? args : []);
builder.AddDatabase();
builder.AddImport();
builder.AddFiles();
builder.AddSignIn();
builder.AddPages();
builder.AddJobs();
builder.AddBell();
builder.AddLiveEvents();
builder.AddCalendarFiles();
builder.KeepSecretAddresses();
builder.AddPublicSurveys();
if (command is not null)
{
    return await CommandLine.RunAsync(builder, command, args[1..]);
}

var app = builder.Build();
await app.Services.PrepareDatabaseAsync(app.Lifetime.ApplicationStopping);
app.UsePublicSurveys();
app.UsePages();
app.MapHealth();
app.MapPreferences();
app.MapSignInAndOut();
app.MapImport();
app.MapAccountExport();
app.MapKeyAccountExport();
app.MapRoleMapFile();
app.MapDossierFiles();
app.MapPotential();
app.MapPlanExport();
app.MapCalendarFiles();
app.MapGiftExport();
app.MapSurveyResultsExport();
app.MapPublicSurveys();
app.MapCompanyLogo();
app.MapPages();
await app.RunAsync();
return 0;

namespace KamPortal.Web
{
    public partial class Program;
}
